package io.github.qtloop.random;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Barrier;
import io.github.qtloop.asyncio.Condition;
import io.github.qtloop.asyncio.Event;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Lock;
import io.github.qtloop.asyncio.Queue;
import io.github.qtloop.asyncio.Semaphore;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.tests.random.RandomProgram;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tasks of one program share. */
final class World {

    final AbstractEventLoop loop;
    final Task<?>[] tasks;
    final List<Future<String>> futures;
    final List<Lock> locks = List.of(Asyncio.lock(), Asyncio.lock());
    final List<Event> events = List.of(Asyncio.event(), Asyncio.event());
    final List<Condition> conditions = List.of(Asyncio.condition(), Asyncio.condition(locks.getFirst()));
    final List<Semaphore> semaphores = List.of(Asyncio.semaphore(), Asyncio.semaphore(2), Asyncio.boundedSemaphore());
    final List<Barrier> barriers = List.of(Asyncio.barrier(2), Asyncio.barrier(3));
    final List<Queue<Item>> queues = List.of(Asyncio.queue(1), Asyncio.lifoQueue(2), Asyncio.priorityQueue());
    final boolean planted;
    private final RandomProgram program;
    private final PrintStream out;
    private final boolean[] started;
    private int deadlocks;

    World(RandomProgram program, AbstractEventLoop loop, PrintStream out, boolean planted) {
        this.program = program;
        this.loop = loop;
        this.out = out;
        this.planted = planted;
        tasks = new Task<?>[program.tasks().size()];
        started = new boolean[tasks.length];
        futures = List.of(loop.createFuture(), loop.createFuture(), loop.createFuture());
    }

    void log(Object... words) {
        out.println(Stream.concat(Stream.of("%.0f".formatted(loop.time())), Arrays.stream(words).map(Show::text))
                .collect(Collectors.joining(" ")));
    }

    /** Whether a task of the program has been started; one that starts eagerly runs before it is known. */
    boolean isStarted(int index) {
        return started[index];
    }

    /** Starts a task of the program. */
    Task<?> start(int index, TaskMaker maker) {
        started[index] = true;
        tasks[index] = maker.make(new Body(this, index, program.tasks().get(index)), "t" + index);
        return tasks[index];
    }

    /** Nothing will ever happen again by itself. */
    void idle() {
        deadlocks++;
        if (deadlocks < 3) {
            log("nudge");
            loop.createTask(this::nudge, "nudger");
        } else if (deadlocks < 6) {
            log("deadlock");
            cancelAll();
        } else {
            log("stuck");
            loop.stop();
        }
    }

    /** Gives those that wait what they wait for, but locks and barriers. */
    private Void nudge() {
        events.forEach(Event::set);
        futures.stream().skip(deadlocks).filter(future -> !future.done()).forEach(future -> future.setResult("nudged"));
        semaphores.stream().limit(2).forEach(Semaphore::release);
        queues.stream().skip(1).forEach(queue -> queue.put(new Item(9, "nudge")).await());
        conditions.forEach(condition -> condition.with(entered -> condition.notifyWaiters()));
        return null;
    }

    void report(AbstractEventLoop loop, Map<String, Object> context) {
        String message = (String) context.get("message");
        // When an object is collected is no part of a program's trace.
        if (!message.contains("was never retrieved") && !message.contains("was destroyed")) {
            Object error = context.get("exception");
            // Some messages name the class of the exception.
            String inPython = error instanceof Throwable thrown
                    ? message.replace(thrown.getClass().getSimpleName() + " ", Show.name(thrown) + " ")
                    : message;
            log("handler", inPython.split("<")[0].strip(), error);
        }
    }

    /** Ends the tasks that are left. */
    Awaitable<Void> finish() {
        Coroutine<Void> end = () -> {
            cancelAll();
            for (int i = 0; i < 50 && running().findAny().isPresent(); i++) {
                Asyncio.sleep(1).await();
            }
            return null;
        };
        return end;
    }

    void logStates() {
        for (int i = 0; i < tasks.length; i++) {
            Task<?> task = tasks[i];
            if (task == null) {
                log("t" + i, "not started");
            } else if (!task.done()) {
                log("t" + i, "pending", task.cancelling());
            } else if (task.cancelled()) {
                log("t" + i, "cancelled", task.cancelling());
            } else {
                log("t" + i, task.exception() != null ? task.exception() : task.result(), task.cancelling());
            }
        }
    }

    private void cancelAll() {
        running().forEach(Task::cancel);
    }

    private Stream<Task<?>> running() {
        return Arrays.stream(tasks).filter(Objects::nonNull).filter(task -> !task.done());
    }

    /** Makes the task of a coroutine. */
    @FunctionalInterface
    interface TaskMaker {
        Task<?> make(Coroutine<String> body, String name);
    }
}
