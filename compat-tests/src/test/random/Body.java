package io.github.qtloop.random;

import io.github.qtloop.Awaitable;
import io.github.qtloop.BaseException;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.asyncio.TaskGroup;
import io.github.qtloop.asyncio.Timeout;
import io.github.qtloop.asyncio.TimerHandle;
import io.github.qtloop.tests.random.Statement;
import io.github.qtloop.loop.EagerTasks;
import io.github.qtloop.sync.ClosableQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the statements of one task. */
final class Body implements Coroutine<String> {

    private final World world;
    private final int index;
    private final List<Statement> statements;
    private final Deque<TaskGroup> groups = new ArrayDeque<>();
    private final Deque<Timeout> timeouts = new ArrayDeque<>();
    private final Deque<TimerHandle> timers = new ArrayDeque<>();
    private final Map<Statement, Integer> looks = new HashMap<>();

    Body(World world, int index, List<Statement> statements) {
        this.world = world;
        this.index = index;
        this.statements = statements;
    }

    @Override
    public String run() {
        block(statements);
        return "r" + index;
    }

    private void block(List<Statement> block) {
        for (Statement statement : block) {
            Object value;
            try {
                value = execute(statement);
            } catch (Throwable error) {
                log(statement, "raises", error);
                throw error;
            }
            log(statement, value);
        }
    }

    private void log(Statement at, Object... words) {
        Stream<Object> start = Stream.of("t" + index + ":" + at.line(), at.operation().word());
        world.log(Stream.concat(start, Stream.of(words)).toArray());
    }

    private Object execute(Statement at) {
        return switch (at.operation()) {
            case MARK, SPAWN, SLEEP, REPEAT, TRY, RAISE -> control(at);
            case AWAIT, CANCEL, CANCELWITH, UNCANCEL, CANCELLING, DONECALLBACK -> task(at);
            case SHIELD, WAITFOR, WITHIN, TIMEOUT, RESCHEDULE, GROUP, SPAWNINGROUP, GATHER, WAIT, ASCOMPLETED ->
                function(at);
            case EAGER, FUTURE, RESOLVE, REJECT, CANCELFUTURE, CALLSOON, CALLLATER, CANCELTIMER -> loop(at);
            case PUT, GET, PUTNOWAIT, GETNOWAIT, TASKDONE, JOIN, SHUTDOWN, LOOK -> queue(at);
            default -> lock(at);
        };
    }

    private Object control(Statement at) {
        switch (at.operation()) {
            case MARK -> {}
            case SPAWN -> {
                return spawn(at, world.loop::createTask);
            }
            case SLEEP -> {
                return Asyncio.sleep(at.number(0), "slept").await();
            }
            case REPEAT -> {
                for (int i = 0; i < at.number(0); i++) {
                    block(at.blocks().getFirst());
                }
            }
            case TRY -> attempt(at);
            case RAISE -> throw raised(at.arguments().getFirst(), "line " + at.line());
            default -> throw new AssertionError(at);
        }
        return null;
    }

    private void attempt(Statement at) {
        try {
            block(at.blocks().get(0));
        } catch (Throwable error) {
            if (!isCaught(at.arguments().getFirst(), error)) {
                throw error;
            }
            log(at, "caught", error);
            block(at.blocks().get(1));
        } finally {
            block(at.blocks().get(2));
        }
    }

    private static boolean isCaught(String kind, Throwable error) {
        return switch (kind) {
            case "BaseException" -> true;
            case "Exception" -> !(error instanceof BaseException);
            case "CancelledError" -> error instanceof CancelledError;
            case "TimeoutError" -> error instanceof io.github.qtloop.asyncio.TimeoutError;
            default -> throw new AssertionError(kind);
        };
    }

    private static RuntimeException raised(String kind, String message) {
        return switch (kind) {
            case "CancelledError" -> throw new CancelledError(message);
            case "RuntimeError" -> new IllegalStateException(message);
            case "ValueError" -> new IllegalArgumentException(message);
            default -> throw new AssertionError(kind);
        };
    }

    private Object spawn(Statement at, World.TaskMaker maker) {
        int other = at.number(0);
        return world.isStarted(other) ? "started already" : world.start(other, maker);
    }

    private Object task(Statement at) {
        switch (at.operation()) {
            case UNCANCEL -> {
                return Asyncio.currentTask().uncancel();
            }
            case CANCELLING -> {
                return Asyncio.currentTask().cancelling();
            }
            default -> {}
        }
        Task<?> task = world.tasks[at.number(0)];
        if (task == null) {
            return "not started";
        }
        return switch (at.operation()) {
            case AWAIT -> task.await();
            case CANCEL -> task.cancel();
            case CANCELWITH -> task.cancel("line " + at.line());
            case DONECALLBACK -> {
                task.addDoneCallback(done -> log(at, "called with", done, done.cancelled()));
                yield null;
            }
            default -> throw new AssertionError(at);
        };
    }

    private Object function(Statement at) {
        return switch (at.operation()) {
            case SHIELD -> {
                Task<?> task = world.tasks[at.number(0)];
                yield task == null ? "not started" : Asyncio.shield(task).await();
            }
            case WAITFOR -> {
                Task<?> task = world.tasks[at.number(1)];
                yield task == null ? "not started" : Asyncio.waitFor(task, (double) at.number(0)).await();
            }
            case WITHIN -> {
                Coroutine<Object> block = () -> {
                    block(at.blocks().getFirst());
                    return null;
                };
                yield Asyncio.waitFor(block, (double) at.number(0)).await();
            }
            case TIMEOUT -> timeout(at);
            case RESCHEDULE -> {
                if (timeouts.isEmpty()) {
                    yield "no timeout";
                }
                timeouts.element().reschedule(world.loop.time() + at.number(0));
                yield null;
            }
            case GROUP -> {
                Asyncio.taskGroup().with(group -> {
                    groups.push(group);
                    try {
                        block(at.blocks().getFirst());
                    } finally {
                        groups.pop();
                    }
                });
                yield null;
            }
            case SPAWNINGROUP -> groups.isEmpty() ? "no group" : spawn(at, groups.element()::createTask);
            case GATHER -> {
                List<Awaitable<Object>> started = started(at);
                yield Asyncio.gather(started, at.arguments().get(1).equals("True")).await();
            }
            case WAIT -> {
                List<Task<?>> started = started(at);
                var split = Asyncio.wait(started, (double) at.number(1), at.arguments().get(2)).await();
                yield List.of(split.done(), split.pending());
            }
            case ASCOMPLETED -> asCompleted(at);
            default -> throw new AssertionError(at);
        };
    }

    private Object timeout(Statement at) {
        Timeout outer = Asyncio.timeout((double) at.number(0));
        outer.with(timeout -> {
            timeouts.push(timeout);
            try {
                block(at.blocks().getFirst());
            } finally {
                timeouts.pop();
            }
        });
        return outer.expired();
    }

    private Object asCompleted(Statement at) {
        // In which order those come that are done already is up to the set that holds them in Python.
        List<Task<Object>> tasks = new ArrayList<>(this.<Task<Object>>started(at));
        tasks.removeIf(Task::done);
        List<Object> results = new ArrayList<>();
        Iterator<? extends Awaitable<Object>> completed = Asyncio.asCompleted(tasks, (double) at.number(1));
        while (completed.hasNext()) {
            results.add(completed.next().await());
            log(at, "got", results.getLast());
        }
        return results;
    }

    @SuppressWarnings("unchecked") // what the tasks result in is only shown
    private <T> List<T> started(Statement at) {
        List<T> tasks = new ArrayList<>();
        for (String other : at.arguments().getFirst().split(",")) {
            Task<?> task = world.tasks[Integer.parseInt(other)];
            if (task != null) {
                tasks.add((T) task);
            }
        }
        return tasks;
    }

    private Object loop(Statement at) {
        switch (at.operation()) {
            case EAGER -> world.loop.setTaskFactory(at.arguments().getFirst().equals("True") ? EagerTasks::start : null);
            case FUTURE -> {
                return world.futures.get(at.number(0)).await();
            }
            case RESOLVE -> world.futures.get(at.number(0)).setResult("line " + at.line());
            case REJECT ->
                world.futures.get(at.number(0)).setException(new IllegalArgumentException("line " + at.line()));
            case CANCELFUTURE -> {
                return world.futures.get(at.number(0)).cancel("line " + at.line());
            }
            case CALLSOON -> world.loop.callSoon(() -> log(at, "called"));
            case CALLLATER -> timers.push(world.loop.callLater(at.number(0), () -> log(at, "called")));
            case CANCELTIMER -> {
                if (timers.isEmpty()) {
                    return "no timer";
                }
                TimerHandle timer = timers.pop();
                timer.cancel();
                return timer.when();
            }
            default -> throw new AssertionError(at);
        }
        return null;
    }

    private Object lock(Statement at) {
        int which = at.number(0);
        switch (at.operation()) {
            case LOCK -> world.locks.get(which).with(entered -> inside(at));
            case ACQUIRE -> {
                return world.locks.get(which).acquire().await();
            }
            case RELEASE -> world.locks.get(which).release();
            case SET -> {
                if (world.planted) {
                    world.loop.callSoon(world.events.get(which)::set);
                } else {
                    world.events.get(which).set();
                }
            }
            case CLEAR -> world.events.get(which).clear();
            case EVENT -> {
                return world.events.get(which).waitFor().await();
            }
            case CONDITION -> world.conditions.get(which).with(entered -> inside(at));
            case CONDITIONWAIT -> {
                return world.conditions.get(which).waitFor().await();
            }
            case CONDITIONWAITFOR -> {
                return world.conditions
                        .get(which)
                        .waitFor(() -> looks.merge(at, 1, Integer::sum) > 1)
                        .await();
            }
            case NOTIFY -> world.conditions.get(which).notifyWaiters(at.number(1));
            case NOTIFYALL -> world.conditions.get(which).notifyAllWaiters();
            case SEMAPHORE -> world.semaphores.get(which).with(entered -> inside(at));
            case SEMAPHOREACQUIRE -> {
                return world.semaphores.get(which).acquire().await();
            }
            case SEMAPHORERELEASE -> world.semaphores.get(which).release();
            case BARRIER -> {
                return world.barriers.get(which).waitFor().await();
            }
            case RESET -> world.barriers.get(which).reset().await();
            case ABORT -> world.barriers.get(which).abort().await();
            default -> throw new AssertionError(at);
        }
        return null;
    }

    private void inside(Statement at) {
        log(at, "entered");
        block(at.blocks().getFirst());
    }

    private Object queue(Statement at) {
        if (at.arguments().isEmpty()) {
            look(at);
            return null;
        }
        var queue = world.queues.get(at.number(0));
        switch (at.operation()) {
            case PUT -> queue.put(item(at)).await();
            case GET -> {
                return queue.get().await();
            }
            case PUTNOWAIT -> queue.putNowait(item(at));
            case GETNOWAIT -> {
                return queue.getNowait();
            }
            case TASKDONE -> queue.taskDone();
            case JOIN -> queue.join().await();
            case SHUTDOWN -> ((ClosableQueue<?>) queue).shutdown(at.arguments().get(1).equals("True"));
            default -> throw new AssertionError(at);
        }
        return null;
    }

    private Item item(Statement at) {
        return new Item(at.number(1), "t" + index + ":" + at.line());
    }

    private void look(Statement at) {
        Stream.of(world.locks, world.events, world.conditions, world.semaphores, world.barriers, world.queues)
                .flatMap(List::stream)
                .forEach(shared -> log(at, shared.toString().replaceAll("0x[0-9a-f]+", "0x…")));
    }
}
