package io.github.qtloop.asyncio;

import io.github.qtloop.BaseException;
import org.jspecify.annotations.Nullable;

/**
 * It was cancelled.
 *
 * <p>Python: <a
 * href="https://docs.python.org/3.11/library/asyncio-exceptions.html#asyncio.CancelledError">{@code
 * asyncio.CancelledError}</a>
 */
public class CancelledError extends BaseException {
    private static final long serialVersionUID = 1;

    /** Makes an exception without a text. */
    public CancelledError() {
        this(null);
    }

    /**
     * Makes an exception.
     *
     * @param message the text, or null for none
     */
    public CancelledError(@Nullable String message) {
        this(message, null);
    }

    /**
     * Makes an exception that another one has led to.
     *
     * @param message the text, or null for none
     * @param cause the other exception, or null
     */
    public CancelledError(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
