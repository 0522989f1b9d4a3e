package io.github.qtloop.codegen.model;

import io.github.qtloop.codegen.base.CodegenException;

/**
 * A minor version of Python.
 *
 * @param major 3
 * @param minor as 13
 */
public record PythonVersion(int major, int minor) implements Comparable<PythonVersion> {
    /**
     * Reads a version.
     *
     * @param text as {@code 3.13}
     * @return the version
     * @throws CodegenException when the text is no minor version
     */
    public static PythonVersion of(String text) {
        if (!text.matches("3\\.[0-9]{1,3}")) {
            throw new CodegenException("'" + text + "' is no Python version like 3.13");
        }
        return new PythonVersion(3, Integer.parseInt(text.substring(2)));
    }

    /** The digits without a dot, as {@code 313}. */
    public String tag() {
        return "" + major + minor;
    }

    @Override
    public int compareTo(PythonVersion other) {
        return Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
