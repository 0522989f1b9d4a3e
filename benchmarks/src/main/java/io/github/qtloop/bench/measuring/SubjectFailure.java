package io.github.qtloop.bench.measuring;

/** A contender could not be measured; the message is one line for the user. */
public final class SubjectFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what has happened, and where */
    public SubjectFailure(String message) {
        super(message);
    }

    /**
     * @param message what has happened, and where
     * @param cause for {@code --verbose}
     */
    public SubjectFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
