package io.github.qtloop;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Task;
import org.jspecify.annotations.Nullable;

/** Makes the tasks of an eager task factory; see {@code asyncio.create_eager_task_factory}. */
@FunctionalInterface
public interface TaskConstructor {
    /**
     * Makes a task.
     *
     * @param coro what the task runs
     * @param loop the loop that runs the task
     * @param name the name of the task, or null for a new one
     * @param context the context to run it in, or null for a copy of the current one
     * @param eagerStart whether to start the task in this call
     * @param <T> the type of the task's result
     * @return the task
     */
    <T extends @Nullable Object> Task<T> createTask(
            Coroutine<T> coro,
            AbstractEventLoop loop,
            @Nullable String name,
            @Nullable Context context,
            boolean eagerStart);
}
