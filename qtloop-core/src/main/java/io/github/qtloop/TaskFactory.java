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
}
