package io.github.qtloop.loop;

import io.github.qtloop.Coroutine;
import io.github.qtloop.CoroutineObject;
import org.jspecify.annotations.Nullable;

/** What the functions of {@link Coroutine} do. */
public final class Coroutines {

    private Coroutines() {}

    /**
     * Makes a coroutine object; see {@link Coroutine#of(Coroutine)}.
     *
     * @param body what it runs
     * @param name its name, or null for one that tells the class of the body
     * @param <T> the type of the result
     * @return a coroutine that has not started
     */
    public static <T extends @Nullable Object> CoroutineObject<T> make(Coroutine<T> body, @Nullable String name) {
        return new QtCoroutine<>(body, name);
    }

    /**
     * Suspends the running coroutine; see {@link Coroutine#suspend}.
     *
     * @param value what whoever drives the coroutine gets
     * @return what is sent next
     */
    public static @Nullable Object suspend(@Nullable Object value) {
        return CoroutineFrame.suspendCurrent(value);
    }
}
