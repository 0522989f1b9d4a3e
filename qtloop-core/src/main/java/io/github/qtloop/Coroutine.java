package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/**
 * The body of a coroutine: what {@code async def} makes in Python. It runs on the loop's thread, as a task or awaited by
 * another coroutine, and may wait with {@link Awaitable#await()}.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface Coroutine<T extends @Nullable Object> extends Awaitable<T> {
    /**
     * Runs the body from its start to its end.
     *
     * @return the result
     * @throws Exception whatever the body raises; it becomes the exception of the task
     */
    T run() throws Exception;

    /**
     * Runs the body as a part of the coroutine that calls: Python's {@code await coroutine}.
     *
     * @return the result
     */
    @Override
    default T await() {
        try {
            return run();
        } catch (Exception e) {
            throw Coroutine.<RuntimeException>unchecked(e);
        }
    }

    /** Raises what the body raises as it is, checked or not. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> E unchecked(Exception error) throws E {
        throw (E) error;
    }
}
