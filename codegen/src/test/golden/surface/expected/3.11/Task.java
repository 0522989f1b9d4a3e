package io.github.qtloop.asyncio;

import org.jspecify.annotations.Nullable;

/**
 * A task.
 *
 * <p>Python: <a href="https://docs.python.org/3.11/library/asyncio-task.html#asyncio.Task">{@code
 * asyncio.Task}</a>
 *
 * @param <T> the type of the result
 */
public interface Task<T extends @Nullable Object> extends Future<T> {
    /**
     * Cancels.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-task.html#asyncio.Task.cancel">{@code
     * asyncio.Task.cancel(msg=None)}</a>
     *
     * @return whether it was pending
     */
    default boolean cancel() {
        return cancel(null);
    }

    /**
     * Cancels.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-task.html#asyncio.Task.cancel">{@code
     * asyncio.Task.cancel(msg=None)}</a>
     *
     * @param msg the text
     * @return whether it was pending
     */
    boolean cancel(@Nullable String msg);
}
