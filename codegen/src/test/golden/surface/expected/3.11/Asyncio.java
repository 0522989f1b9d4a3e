package io.github.qtloop.asyncio;

import io.github.qtloop.AsyncioProvider;

/** The functions of Python's module {@code asyncio}. */
public final class Asyncio {
    private Asyncio() {}

    /**
     * Gets the policy.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-policy.html#asyncio.get_policy">{@code
     * asyncio.get_policy()}</a>
     *
     * @return the policy
     */
    public static Policy getPolicy() {
        return AsyncioProvider.installed().getPolicy();
    }
}
