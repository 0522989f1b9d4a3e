package io.github.qtloop.commands;

/** The command cannot do what it was asked for; the message is one line for the user. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, where, and what to do */
    public CommandException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong, where, and what to do
     * @param cause for {@code --verbose}
     */
    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
