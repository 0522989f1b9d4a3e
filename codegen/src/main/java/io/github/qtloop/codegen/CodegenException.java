package io.github.qtloop.codegen;

/** An error that the user of the generator can mend: its message is one line with the place and the reason. */
public class CodegenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Makes an error without a place.
     *
     * @param reason one line
     */
    public CodegenException(String reason) {
        super(reason);
    }

    /**
     * Makes an error.
     *
     * @param at the place in the input
     * @param reason one line
     */
    public CodegenException(Position at, String reason) {
        super(at + ": " + reason);
    }

    /**
     * Makes an error that another one has led to.
     *
     * @param reason one line
     * @param cause the other error
     */
    public CodegenException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
