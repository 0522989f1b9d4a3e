package io.github.qtloop.python.convert;

import io.github.qtloop.python.capi.CPython;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of attributes as Python strings. They are constants of a program, so they are kept for ever. */
public final class Names {

    private static final Map<String, Long> INTERNED = new ConcurrentHashMap<>();

    private Names() {}

    /** Borrowed. Needs the GIL. */
    public static long of(String name) {
        return INTERNED.computeIfAbsent(name, CPython::intern);
    }

    /** {@code readLine} in Python's spelling: {@code read_line}. */
    public static String inPythonsSpelling(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
