package io.github.qtloop.python;

/**
 * What to run as {@code __main__}.
 *
 * @param kind how {@code target} is meant
 * @param target the path of a script, the name of a module, or source text
 * @param skipsFirstLine whether the first line of a script is no Python ({@code python -x})
 */
public record Program(Kind kind, String target, boolean skipsFirstLine) {

    /** The script that is read from standard input. */
    public static final String STANDARD_INPUT = "-";

    /**
     * A program of which every line counts.
     *
     * @param kind how {@code target} is meant
     * @param target the path of a script, the name of a module, or source text
     */
    public Program(Kind kind, String target) {
        this(kind, target, false);
    }

    /** The three forms of the {@code python} command. */
    public enum Kind {
        /** {@code python SCRIPT}. */
        SCRIPT,
        /** {@code python -m MODULE}. */
        MODULE,
        /** {@code python -c CODE}. */
        COMMAND
    }
}
