package io.github.qtloop.asyncio;

import io.github.qtloop.Awaitable;
import org.jspecify.annotations.Nullable;

/**
 * A future.
 *
 * <p>Python: <a href="https://docs.python.org/3.12/library/asyncio-future.html#asyncio.Future">{@code
 * asyncio.Future}</a>
 *
 * @param <T> the type of the result
 */
public interface Future<T extends @Nullable Object> extends Awaitable<T> {
    /**
     * Waits.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-future.html#asyncio.Future.wait">{@code
     * asyncio.Future.wait()}</a>
     *
     * @return the result
     */
    T waitFor();

    /**
     * Sets the result.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-future.html#asyncio.Future.set_result">{@code
     * asyncio.Future.set_result(result, /)}</a>
     *
     * @param result the result
     */
    void setResult(T result);
}
