package io.github.qtloop;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Task;
import org.jspecify.annotations.Nullable;

/** Makes a loop's tasks; see {@code loop.set_task_factory}. */
@FunctionalInterface
public interface TaskFactory {
    /**
     * Makes a task and schedules it.
     *
     * @param loop the loop that runs the task
     * @param coro what the task runs
     * @param name the name of the task, or null for a new one
     * @param context the context to run it in, or null for a copy of the current one
     * @param <T> the type of the task's result
     * @return the task
     */
    <T extends @Nullable Object> Task<T> createTask(
            AbstractEventLoop loop, Coroutine<T> coro, @Nullable String name, @Nullable Context context);

    /**
     * The same for {@code create_task} with {@code eagerStart}, which Python has since 3.14. A factory that does not know it
     * refuses it, as in Python.
     *
     * @param loop the loop that runs the task
     * @param coro what the task runs
     * @param name the name of the task, or null for a new one
     * @param context the context to run it in, or null for a copy of the current one
     * @param eagerStart whether to run the first step at once, or null where the caller does not say
     * @param <T> the type of the task's result
     * @return the task
     * @throws IllegalArgumentException when the factory does not know {@code eagerStart}
     */
    default <T extends @Nullable Object> Task<T> createTask(
            AbstractEventLoop loop,
            Coroutine<T> coro,
            @Nullable String name,
            @Nullable Context context,
            @Nullable Boolean eagerStart) {
        if (eagerStart != null) {
            throw new IllegalArgumentException("the task factory " + this + " does not take eager_start");
        }
        return createTask(loop, coro, name, context);
    }
}
