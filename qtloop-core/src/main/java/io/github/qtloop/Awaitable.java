package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/**
 * Something that a coroutine can wait for: the counterpart of {@code collections.abc.Awaitable}. A method that is
 * {@code async def} in Python returns one.
 *
 * @param <T> the type of the result
 */
public interface Awaitable<T extends @Nullable Object> {
    /**
     * Suspends the running coroutine until the result is there: Python's {@code await}. Other tasks of the loop run
     * meanwhile.
     *
     * @return the result
     * @throws RuntimeException what the awaited operation has raised, or an {@link IllegalStateException} when no
     *     coroutine is running
     * @throws BaseException when the waiting task has been cancelled
     */
    T await();
}
