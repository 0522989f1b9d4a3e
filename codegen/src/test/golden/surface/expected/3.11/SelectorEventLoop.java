package io.github.qtloop.asyncio;

/**
 * A loop that selects.
 *
 * <p>Python: <a href="https://docs.python.org/3.11/library/asyncio-eventloop.html#loops">{@code
 * asyncio.SelectorEventLoop}</a>
 */
public interface SelectorEventLoop extends EventLoop {
}
