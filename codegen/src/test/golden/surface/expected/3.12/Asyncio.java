package io.github.qtloop.asyncio;

import io.github.qtloop.AsyncioProvider;

/** The functions of Python's module {@code asyncio}. */
@SuppressWarnings("removal")
public final class Asyncio {
    private Asyncio() {}

    /**
     * Gets the policy.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-policy.html#asyncio.get_policy">{@code
     * asyncio.get_policy()}</a>
     *
     * @return the policy
     * @deprecated since Python 3.12, to be removed in 3.14; the tests
     */
    @Deprecated(since = "3.12", forRemoval = true)
    public static Policy getPolicy() {
        return AsyncioProvider.installed().getPolicy();
    }
}
