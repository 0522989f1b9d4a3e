package io.github.qtloop.bench.model;

import java.util.Locale;

/** The language in which the loop is used. */
public enum Face {
    /** Loops of Python's asyncio. */
    PYTHON("Python"),

    /** The Java loop beside what the JDK has. */
    JAVA("Java");

    private final String title;

    Face(String title) {
        this.title = title;
    }

    /** Its name in reports. */
    public String title() {
        return title;
    }

    /** As it stands on the command line and in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
