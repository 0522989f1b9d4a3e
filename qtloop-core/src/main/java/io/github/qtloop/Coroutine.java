package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/**
 * The body of a coroutine: what {@code async def} makes in Python. It runs on the loop's thread, as a task, and may
 * wait with {@link Awaitable#await()}.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface Coroutine<T extends @Nullable Object> {
    /**
     * Runs the body from its start to its end.
     *
     * @return the result of the task that runs this coroutine
     * @throws Exception whatever the body raises; it becomes the exception of the task
     */
    T run() throws Exception;
}
