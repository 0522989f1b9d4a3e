package io.github.qtloop.codegen.base;

/**
 * An error that the user of the generator can mend: its message is one line with the place and the reason. What an
 * input brings into it is shortened, and control characters are spelled out.
 */
public class CodegenException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 400;
    private static final String CUT = " … ";

    /**
     * Makes an error without a place.
     *
     * @param reason what is wrong
     */
    public CodegenException(String reason) {
        super(oneLine(reason));
    }

    /**
     * Makes an error.
     *
     * @param at the place in the input
     * @param reason what is wrong
     */
    public CodegenException(Position at, String reason) {
        super(oneLine(at + ": " + reason));
    }

    /**
     * Makes an error that another one has led to.
     *
     * @param at the place in the input
     * @param reason what is wrong
     * @param cause the other error
     */
    public CodegenException(Position at, String reason, Throwable cause) {
        super(oneLine(at + ": " + reason), cause);
    }

    /**
     * Makes an error that another one has led to.
     *
     * @param reason what is wrong
     * @param cause the other error
     */
    public CodegenException(String reason, Throwable cause) {
        super(oneLine(reason), cause);
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.strip().replaceAll("\\s*\\R\\s*", "; ").codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029) {
                line.append(String.format("\\x%02x", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        if (line.length() > LONGEST) {
            int kept = LONGEST / 2;
            line.replace(kept, line.length() - kept, CUT);
        }
        return line.toString();
    }
}
