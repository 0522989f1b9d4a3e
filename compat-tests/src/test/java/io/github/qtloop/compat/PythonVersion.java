package io.github.qtloop.compat;

import java.util.Arrays;
import java.util.List;

/** The Python versions that QtLoop supports, oldest first. */
enum PythonVersion {
    PY_3_11("3.11"),
    PY_3_12("3.12"),
    PY_3_13("3.13");

    private final String text;

    PythonVersion(String text) {
        this.text = text;
    }

    /**
     * Reads {@code 3.12}.
     *
     * @throws IllegalArgumentException for a version that is not supported
     */
    static PythonVersion of(String text) {
        return Arrays.stream(values())
                .filter(version -> version.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Python " + text + " is none of " + List.of(values())));
    }

    @Override
    public String toString() {
        return text;
    }
}
