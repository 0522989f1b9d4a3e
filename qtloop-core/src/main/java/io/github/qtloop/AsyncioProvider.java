package io.github.qtloop;

import io.github.qtloop.asyncio.AsyncioFunctions;
import java.util.ServiceLoader;

/**
 * Supplies what stands behind the static methods of {@code Asyncio}. Each version module registers one provider as a
 * {@linkplain ServiceLoader service}.
 */
public interface AsyncioProvider {
    /**
     * The functions of Python's module {@code asyncio}, in the version of the module that registers this provider.
     *
     * @return always the same object
     */
    AsyncioFunctions functions();

    /**
     * The functions of the version module on the class path.
     *
     * @return the functions of the one provider
     * @throws IllegalStateException when there is no version module on the class path, or more than one
     */
    static AsyncioFunctions installed() {
        return InstalledProvider.functions();
    }
}
