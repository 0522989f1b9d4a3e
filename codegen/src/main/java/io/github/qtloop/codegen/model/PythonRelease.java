package io.github.qtloop.codegen.model;

import io.github.qtloop.codegen.base.CodegenException;
import java.util.Comparator;

/**
 * A release of Python.
 *
 * @param version the minor version, as {@code 3.13}
 * @param patch as 5
 */
public record PythonRelease(PythonVersion version, int patch) implements Comparable<PythonRelease> {
    private static final String FORM = "3\\.[0-9]{1,3}\\.[0-9]{1,3}";
    private static final Comparator<PythonRelease> ORDER =
            Comparator.comparing(PythonRelease::version).thenComparing(PythonRelease::patch);

    /**
     * Whether a text is a release and not, as {@code 3.13}, a minor version.
     *
     * @param text anything
     * @return true for a text that {@link #of} takes
     */
    public static boolean isOne(String text) {
        return text.matches(FORM);
    }

    /**
     * Reads a release.
     *
     * @param text as {@code 3.13.5}
     * @return the release
     * @throws CodegenException when the text is no release
     */
    public static PythonRelease of(String text) {
        if (!isOne(text)) {
            throw new CodegenException("'" + text + "' is no release of Python like 3.13.5");
        }
        int dot = text.lastIndexOf('.');
        return new PythonRelease(PythonVersion.of(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(PythonRelease other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return version + "." + patch;
    }
}
