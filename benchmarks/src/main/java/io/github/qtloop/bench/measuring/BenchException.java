package io.github.qtloop.bench.measuring;

/** The command cannot do what it was asked for; the message is one line for the user. */
public final class BenchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, where, and what to do */
    public BenchException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong, where, and what to do
     * @param cause for {@code --verbose}
     */
    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
