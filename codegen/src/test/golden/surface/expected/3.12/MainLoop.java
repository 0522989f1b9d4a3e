package io.github.qtloop.asyncio;

/**
 * The usual loop.
 *
 * <p>Python: <a href="https://docs.python.org/3.12/library/asyncio-eventloop.html#loops">{@code
 * asyncio.MainLoop}</a>
 */
public interface MainLoop extends SelectorEventLoop {
}
