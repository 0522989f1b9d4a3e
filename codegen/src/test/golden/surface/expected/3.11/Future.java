package io.github.qtloop.asyncio;

import io.github.qtloop.Awaitable;
import io.github.qtloop.NotImplementedError;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A future.
 *
 * <p>Python: <a href="https://docs.python.org/3.11/library/asyncio-future.html#asyncio.Future">{@code
 * asyncio.Future}</a>
 *
 * @param <T> the type of the result
 */
public interface Future<T extends @Nullable Object> extends Awaitable<T> {
    /**
     * Waits.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-future.html#asyncio.Future.wait">{@code
     * asyncio.Future.wait()}</a>
     *
     * @return the result
     */
    T waitFor();

    /**
     * Sets the result.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-future.html#asyncio.Future.set_result">{@code
     * asyncio.Future.set_result(result, /)}</a>
     *
     * @param result the result
     */
    void setResult(T result);

    /**
     * Calls at the end.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-future.html#asyncio.Future.on_done">{@code
     * asyncio.Future.on_done(fn, /)}</a>
     *
     * @param fn what to call
     * @throws io.github.qtloop.NotImplementedError always: nobody needs one
     */
    default void onDone(Consumer<? super Future<T>> fn) {
        throw new NotImplementedError("Future.on_done", "nobody needs one");
    }
}
