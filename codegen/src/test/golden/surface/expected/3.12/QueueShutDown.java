package io.github.qtloop.asyncio;

import org.jspecify.annotations.Nullable;

/**
 * It was shut down.
 *
 * <p>Python: <a
 * href="https://docs.python.org/3.12/library/asyncio-queue.html#asyncio.QueueShutDown">{@code
 * asyncio.QueueShutDown}</a>
 */
public class QueueShutDown extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Makes an exception without a text. */
    public QueueShutDown() {
        this(null);
    }

    /**
     * Makes an exception.
     *
     * @param message the text, or null for none
     */
    public QueueShutDown(@Nullable String message) {
        this(message, null);
    }

    /**
     * Makes an exception that another one has led to.
     *
     * @param message the text, or null for none
     * @param cause the other exception, or null
     */
    public QueueShutDown(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
