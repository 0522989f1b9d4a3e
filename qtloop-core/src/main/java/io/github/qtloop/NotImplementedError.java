package io.github.qtloop;

/**
 * Raised by an asyncio operation that has no Java implementation: the counterpart of Python's
 * {@code NotImplementedError}. The message names the operation and says why.
 */
public class NotImplementedError extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Makes the exception.
     *
     * @param operation the operation, as {@code AbstractEventLoop.create_server}
     * @param reason why there is no Java implementation
     */
    public NotImplementedError(String operation, String reason) {
        super(operation + " has no Java implementation: " + reason);
    }
}
