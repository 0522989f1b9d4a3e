package io.github.qtloop.bench.loops;

/** A child process does not do what it should; the message is one line. */
final class ChildFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what has happened */
    ChildFailure(String message) {
        super(message);
    }

    /**
     * @param message what has happened
     * @param cause why
     */
    ChildFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
