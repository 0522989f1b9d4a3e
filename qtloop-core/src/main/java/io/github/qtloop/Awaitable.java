package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/**
 * Something that a coroutine can wait for: the counterpart of {@code collections.abc.Awaitable}. A method that is
 * {@code async def} in Python returns one.
 *
 * <p>The awaited operation may raise any exception, a checked one, too, as in Python. A caller that wants to catch a
 * checked one names it, so that the compiler knows of it:
 *
 * <pre>{@code
 * try {
 *     String page = client.fetch(url).await(IOException.class);
 * } catch (IOException e) {
 *     …
 * }
 * }</pre>
 *
 * @param <T> the type of the result
 */
public interface Awaitable<T extends @Nullable Object> {
    /**
     * Suspends the running coroutine until the result is there: Python's {@code await}. Other tasks of the loop run
     * meanwhile.
     *
     * @return the result
     * @throws RuntimeException what the awaited operation has raised, checked or not, or an {@link
     *     IllegalStateException} when no coroutine is running
     * @throws BaseException when the waiting task has been cancelled
     */
    T await();

    /**
     * As {@link #await()}, for a caller that catches a checked exception, or passes it on: Python's {@code await} in a
     * {@code try} statement. The operation may still raise others. A future that is done may be asked anywhere.
     *
     * @param exception the exception to declare; it changes nothing when the program runs
     * @param <X> the exception
     * @return the result
     * @throws X when the operation has raised it
     */
    default <X extends Throwable> T await(Class<X> exception) throws X {
        return await();
    }

    /**
     * As {@link #await(Class)}, for two exceptions.
     *
     * @param exception an exception to declare
     * @param other another one
     * @param <X> the exception
     * @param <Y> the other exception
     * @return the result
     * @throws X when the operation has raised it
     * @throws Y when the operation has raised that
     */
    default <X extends Throwable, Y extends Throwable> T await(Class<X> exception, Class<Y> other) throws X, Y {
        return await();
    }
}
