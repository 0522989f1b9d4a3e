package io.github.qtloop.asyncio;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Context;
import io.github.qtloop.NotImplementedError;
import org.jspecify.annotations.Nullable;

/**
 * A loop.
 *
 * <p>Python: <a href="https://docs.python.org/3.12/library/asyncio-eventloop.html#asyncio.loop">{@code
 * asyncio.EventLoop}</a>
 */
public interface EventLoop {
    /**
     * Calls soon.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-eventloop.html#asyncio.loop.call_soon">{@code
     * asyncio.loop.call_soon(callback, *args, context=None)}</a>
     *
     * @param callback what to call
     */
    default void callSoon(Runnable callback) {
        callSoon(callback, null);
    }

    /**
     * Calls soon.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-eventloop.html#asyncio.loop.call_soon">{@code
     * asyncio.loop.call_soon(callback, *args, context=None)}</a>
     *
     * @param callback what to call
     * @param context the context
     */
    void callSoon(Runnable callback, @Nullable Context context);

    /**
     * Serves.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-eventloop.html#asyncio.loop.create_server">{@code
     * async asyncio.loop.create_server(host, *, backlog=100, family=socket.AF_UNSPEC, start_serving=True,
     * keep_alive=None)}</a>
     *
     * @param host the host
     * @return what to wait for: it ends with the operation and results in a number
     */
    default Awaitable<Integer> createServer(String host) {
        return createServer(host, CreateServerOptions.defaults());
    }

    /**
     * Serves.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-eventloop.html#asyncio.loop.create_server">{@code
     * async asyncio.loop.create_server(host, *, backlog=100, family=socket.AF_UNSPEC, start_serving=True,
     * keep_alive=None)}</a>
     *
     * @param host the host
     * @param options the optional parameters
     * @return what to wait for: it ends with the operation and results in a number
     * @throws io.github.qtloop.NotImplementedError always: nobody serves
     */
    default Awaitable<Integer> createServer(String host, CreateServerOptions options) {
        throw new NotImplementedError("EventLoop.create_server", "nobody serves");
    }

    /**
     * Ends.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-eventloop.html#asyncio.loop.shutdown">{@code
     * async asyncio.loop.shutdown(timeout=None)}</a>
     *
     * @return what to wait for: it ends with the operation
     */
    Awaitable<@Nullable Void> shutdown();

    /**
     * What is slow.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-eventloop.html#asyncio.loop.slow_callback_duration">{@code
     * asyncio.loop.slow_callback_duration}</a>
     *
     * @return seconds
     */
    double slowCallbackDuration();

    /**
     * What is slow.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-eventloop.html#asyncio.loop.slow_callback_duration">{@code
     * asyncio.loop.slow_callback_duration}</a>
     *
     * @param value seconds
     */
    void setSlowCallbackDuration(double value);
}
