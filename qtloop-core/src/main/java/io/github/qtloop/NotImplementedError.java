package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/**
 * Raised by what has no implementation, such as an asyncio operation without one in Java: the counterpart of Python's
 * {@code NotImplementedError}.
 */
public class NotImplementedError extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Makes the exception.
     *
     * @param message what is not implemented, or null for no text
     */
    public NotImplementedError(@Nullable String message) {
        super(message);
    }

    /**
     * Makes the exception of an asyncio operation.
     *
     * @param operation the operation, as {@code AbstractEventLoop.create_server}
     * @param reason why there is no Java implementation
     */
    public NotImplementedError(String operation, String reason) {
        this(operation + " has no Java implementation: " + reason);
    }
}
