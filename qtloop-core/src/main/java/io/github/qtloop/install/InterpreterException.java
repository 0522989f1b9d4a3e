package io.github.qtloop.install;

/** The interpreter cannot be found, unpacked or started; the message is one line for the user. */
public class InterpreterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what is wrong, where, and what to do
     */
    public InterpreterException(String message) {
        super(message);
    }

    /**
     * Makes an exception that another one has led to.
     *
     * @param message what is wrong, where, and what to do
     * @param cause for {@code --verbose}
     */
    public InterpreterException(String message, Throwable cause) {
        super(message, cause);
    }
}
