package io.github.qtloop.asyncio;

/**
 * A policy.
 *
 * <p>Python: <a href="https://docs.python.org/3.12/library/asyncio-policy.html#asyncio.Policy">{@code
 * asyncio.Policy}</a>
 *
 * @deprecated since Python 3.12, to be removed in 3.14; the tests
 */
@Deprecated(since = "3.12", forRemoval = true)
public interface Policy {
    /**
     * Gets the loop.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-policy.html#asyncio.Policy.get_event_loop">{@code
     * asyncio.Policy.get_event_loop()}</a>
     *
     * @return the loop
     */
    EventLoop getEventLoop();
}
