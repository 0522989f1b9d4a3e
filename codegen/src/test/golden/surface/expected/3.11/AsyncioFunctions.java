package io.github.qtloop.asyncio;

/**
 * The functions of Python's module {@code asyncio}, as the event loop supplies them. Programs call the
 * static methods of {@link Asyncio}.
 */
public interface AsyncioFunctions {
    /**
     * Gets the policy.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.11/library/asyncio-policy.html#asyncio.get_policy">{@code
     * asyncio.get_policy()}</a>
     *
     * @return the policy
     */
    Policy getPolicy();
}
