package io.github.qtloop.asyncio;

import org.jspecify.annotations.Nullable;

/**
 * There is a limit.
 *
 * <p>Python: <a
 * href="https://docs.python.org/3.12/library/asyncio-exceptions.html#asyncio.LimitError">{@code
 * asyncio.LimitError}</a>
 */
public class LimitError extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Which is the limit. */
    private final @Nullable Integer limit;

    /**
     * Makes an exception.
     *
     * @param message the text
     * @param limit the limit
     */
    public LimitError(String message, @Nullable Integer limit) {
        super(message + " " + limit);
        this.limit = limit;
    }

    /**
     * Tells the limit.
     *
     * <p>Python: <a
     * href="https://docs.python.org/3.12/library/asyncio-exceptions.html#asyncio.LimitError.limit">{@code
     * asyncio.LimitError.limit}</a>
     *
     * @return the limit, or null
     */
    public @Nullable Integer limit() {
        return limit;
    }
}
