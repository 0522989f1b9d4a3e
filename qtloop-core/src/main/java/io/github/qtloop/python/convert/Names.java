package io.github.qtloop.python.convert;

import java.util.Locale;

/** The spelling of names. */
public final class Names {

    private Names() {}

    /** {@code readLine} in Python's spelling: {@code read_line}. */
    public static String inPythonsSpelling(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
