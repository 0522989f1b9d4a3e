package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/**
 * The root of the exceptions that ordinary error handling must let pass: the counterpart of Python's
 * {@code BaseException} for what is not an {@code Exception} there. It is no {@link Exception} either, so that
 * {@code catch (Exception e)} in a coroutine does not swallow its cancellation.
 */
public abstract class BaseException extends Error {
    private static final long serialVersionUID = 1;

    /**
     * Makes an exception.
     *
     * @param message the text, or null for none
     * @param cause what led to it, or null
     */
    protected BaseException(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
