package io.github.qtloop.bench.model;

/**
 * Who takes part.
 *
 * @param face the language in which it is used
 * @param name as it stands on the command line and in JSON
 * @param title its name for people
 * @param detail what exactly it is, such as its version
 */
public record Contestant(Face face, String name, String title, String detail) {

    /** The name of the one that is compared with all others, in both languages. */
    public static final String QTLOOP = "qtloop";

    /** Whether this is the one that is compared with all others. */
    public boolean isQtLoop() {
        return name.equals(QTLOOP);
    }
}
