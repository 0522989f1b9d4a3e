package io.github.qtloop.compat;

/** The command cannot do what it was asked for; the message is for the user. */
final class CompatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, where, and what to do */
    CompatException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong, where, and what to do
     * @param cause for {@code --verbose}
     */
    CompatException(String message, Throwable cause) {
        super(message, cause);
    }
}
