package io.github.qtloop;

import io.github.qtloop.asyncio.AsyncioFunctions;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

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
     * Makes a coroutine object; see {@link Coroutine#of(Coroutine)}.
     *
     * @param body what it runs
     * @param name its name, or null for one that tells the class of the body
     * @param <T> the type of the result
     * @return a coroutine that has not started
     */
    <T extends @Nullable Object> CoroutineObject<T> coroutine(Coroutine<T> body, @Nullable String name);

    /**
     * Suspends the running coroutine; see {@link Coroutine#suspend}.
     *
     * @param value what whoever drives the coroutine gets
     * @return what is sent next
     */
    @Nullable Object suspend(@Nullable Object value);

    /**
     * The provider of the version module on the class path.
     *
     * @return the one provider
     * @throws IllegalStateException when there is no version module on the class path, or more than one
     */
    static AsyncioProvider get() {
        return InstalledProvider.get();
    }

    /**
     * The functions of the version module on the class path.
     *
     * @return the functions of the one provider
     * @throws IllegalStateException when there is no version module on the class path, or more than one
     */
    static AsyncioFunctions installed() {
        return get().functions();
    }
}
