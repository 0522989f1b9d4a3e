package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/**
 * Something that a coroutine enters and leaves, and that may wait at both: the counterpart of what Python's
 * {@code async with} takes.
 *
 * @param <T> the type of what entering gives
 */
public interface AsyncContextManager<T extends @Nullable Object> {
    /**
     * Enters: Python's {@code __aenter__}.
     *
     * @return what to wait for; it results in what Python binds with {@code as}
     */
    Awaitable<T> enter();

    /**
     * Leaves: Python's {@code __aexit__}. Whoever has entered must leave, and wait for it.
     *
     * @param error what has ended the work inside, or null when it has ended well
     * @return what to wait for; it results in true when the error counts as handled
     */
    Awaitable<Boolean> exit(@Nullable Throwable error);

    /**
     * Enters, works and leaves: Python's {@code async with}. It must be called in a coroutine.
     *
     * @param body the work; it gets what entering gives
     * @throws RuntimeException what the body raises, checked or not, unless leaving handles it
     */
    default void with(Body<? super T> body) {
        T entered = enter().await();
        try {
            body.run(entered);
        } catch (Throwable error) {
            if (!exit(error).await()) {
                throw Raising.unchecked(error);
            }
            return;
        }
        exit(null).await();
    }

    /**
     * As {@link #with(Body)}, for a caller that catches a checked exception of the body, or passes it on.
     *
     * @param exception the exception to declare; it changes nothing when the program runs
     * @param body the work; it gets what entering gives
     * @param <X> the exception
     * @throws X when the body has raised it
     */
    default <X extends Throwable> void with(Class<X> exception, Body<? super T> body) throws X {
        with(body);
    }
}
