package io.github.qtloop.python;

/**
 * What to run as {@code __main__}.
 *
 * @param kind how {@code target} is meant
 * @param target the path of a script, the name of a module, or source text
 */
public record Program(Kind kind, String target) {

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
