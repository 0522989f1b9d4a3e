package io.github.qtloop.loop;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.coroutine.CoroutineFrame;
import io.github.qtloop.loop.coroutine.Coroutines;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the functions about tasks need to know of the loops. */
public final class Tasks {

    private Tasks() {}

    /**
     * The task that runs in the calling thread: {@code asyncio.current_task()}.
     *
     * @return the task, or null while a plain callback runs
     * @throws IllegalStateException when no loop runs in this thread
     */
    public static @Nullable Task<?> current() {
        return current(null);
    }

    /**
     * The task that a loop runs: {@code asyncio.current_task(loop)}.
     *
     * @param loop the loop, or null for the one that runs in the calling thread
     * @return the task, or null while a plain callback runs, or nothing
     * @throws IllegalStateException when no loop is given and none runs in this thread
     */
    public static @Nullable Task<?> current(@Nullable AbstractEventLoop loop) {
        return own(loop).runner.currentTask();
    }

    /**
     * The task that runs in the calling thread, if there is one.
     *
     * @return the task, or null while a plain callback runs, or no loop
     */
    public static @Nullable Task<?> currentIfAny() {
        return RunningLoop.get() == null ? null : current();
    }

    /**
     * The tasks of a loop that are not done: {@code asyncio.all_tasks}. The loop does not keep them alive.
     *
     * @param loop the loop, or null for the one that runs in the calling thread
     * @return a new set, the oldest task first
     * @throws IllegalStateException when no loop is given and none runs in this thread
     */
    public static Set<Task<?>> all(@Nullable AbstractEventLoop loop) {
        return own(loop).orphans.pendingTasks();
    }

    /**
     * Runs a coroutine as a task of the running loop: {@code asyncio.create_task}.
     *
     * @param coroutine what to run
     * @param name the name of the task, or null for a new one
     * @param context the context to run in, or null for a copy of the current one
     * @param eagerStart whether to run the first step at once, or null to leave that to the task factory
     * @param <T> the type of the result
     * @return the task
     * @throws IllegalStateException when no loop runs in this thread
     */
    public static <T extends @Nullable Object> Task<T> create(
            Coroutine<T> coroutine, @Nullable String name, @Nullable Context context, @Nullable Boolean eagerStart) {
        Objects.requireNonNull(coroutine, "coro");
        return create(RunningLoop.require(), coroutine, name, context, eagerStart);
    }

    /**
     * Runs a coroutine as a task of a loop, as the functions and the task groups of {@code asyncio} do. Where they name
     * a task when it is made already, it has taken a number for a name of its own.
     *
     * @param loop the loop
     * @param coroutine what to run
     * @param name the name of the task, or null for a new one
     * @param context the context to run in, or null for a copy of the current one
     * @param eagerStart whether to run the first step at once, or null to leave that to the task factory
     * @param <T> the type of the result
     * @return the task
     */
    public static <T extends @Nullable Object> Task<T> create(
            AbstractEventLoop loop,
            Coroutine<T> coroutine,
            @Nullable String name,
            @Nullable Context context,
            @Nullable Boolean eagerStart) {
        if (Change.TASKS_ARE_MADE_WITH_THEIR_NAME.isInForce()) {
            return Loops.own(loop).createTask(coroutine, name, context, eagerStart);
        }
        Task<T> task = Loops.own(loop).createTask(coroutine, null, context, eagerStart);
        if (name != null) {
            task.setName(name);
        }
        return task;
    }

    /**
     * Makes a task of what is no future yet: {@code asyncio.ensure_future}.
     *
     * @param awaitable a future, a coroutine, or another awaitable
     * @param loop the loop of the task, or null for the one of the calling thread
     * @param <T> the type of the result
     * @return the awaitable itself if it is a future
     * @throws IllegalArgumentException when the future belongs to another loop than the given one
     * @throws IllegalStateException when there is no loop, or it is closed
     */
    public static <T extends @Nullable Object> Future<T> ensureFuture(
            Awaitable<T> awaitable, @Nullable AbstractEventLoop loop) {
        Objects.requireNonNull(awaitable, "awaitable");
        if (awaitable instanceof Future<T> future) {
            if (loop != null && loop != future.getLoop()) {
                throw new IllegalArgumentException(
                        "The future belongs to a different loop than the one specified as the loop argument");
            }
            return future;
        }
        Coroutine<T> coroutine = asCoroutine(awaitable);
        AbstractEventLoop chosen = loop != null ? loop : loopOfThread();
        try {
            return chosen.createTask(coroutine);
        } catch (IllegalStateException refusal) {
            Coroutines.close(coroutine);
            throw refusal;
        }
    }

    /**
     * What a task can run of something that can be awaited.
     *
     * @param awaitable what is awaited
     * @param <T> the type of the result
     * @return the awaitable itself if it is a coroutine
     */
    public static <T extends @Nullable Object> Coroutine<T> asCoroutine(Awaitable<T> awaitable) {
        return awaitable instanceof Coroutine<T> given ? given : awaitable::await;
    }

    /**
     * Lets the other tasks run once: what a bare {@code yield} does in a coroutine of Python.
     *
     * @throws IllegalStateException when no task is running in this thread, or when a native frame is in between
     */
    public static void yieldOnce() {
        CoroutineFrame.suspendCurrent(null);
    }

    /**
     * The loop for what is made outside of coroutines, too: {@code asyncio.get_event_loop()}.
     *
     * @return the running loop, or the one that was set for the calling thread
     * @throws IllegalStateException when there is none
     */
    public static AbstractEventLoop loopOfThread() {
        AbstractQtEventLoop running = RunningLoop.get();
        return running != null ? running : Asyncio.getEventLoop();
    }

    /**
     * Says that it is no fault when a task is lost while it is pending: what {@code _log_destroy_pending = False} says
     * in CPython. Futures that are no tasks are never reported.
     *
     * @param future a future or task
     */
    public static void setExpendable(Future<?> future) {
        if (future instanceof QtTask<?> task) {
            task.record().setExpendable();
        }
    }

    private static AbstractQtEventLoop own(@Nullable AbstractEventLoop loop) {
        return loop == null ? RunningLoop.require() : Loops.own(loop);
    }
}
