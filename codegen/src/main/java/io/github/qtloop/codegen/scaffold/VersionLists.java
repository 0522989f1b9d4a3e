package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.model.PythonVersion;
import java.util.regex.Pattern;

/** Appends a version to the lists of versions in documents. */
final class VersionLists {
    private final PythonVersion newest;
    private final PythonVersion python;

    VersionLists(PythonVersion newest, PythonVersion python) {
        this.newest = newest;
        this.python = python;
    }

    /** The text with the version at the end of each list that ends with the newest one. */
    String extend(String text) {
        String last = Pattern.quote(newest.toString()) + "(?!\\.?[0-9])";
        String separated = " / " + python;
        return text
                // 3.11|3.12|3.13
                .replaceAll("\\|" + last, "|" + newest + "|" + python)
                // 3.11 / 3.12 / 3.13, in a drawing: what follows keeps its column.
                .replaceAll(" / " + last + "(?: {" + separated.length() + "})?", " / " + newest + separated)
                // 3.11, 3.12 and 3.13
                .replaceAll(
                        "(?<=[0-9])(?<space>\\s+)(?<word>and|or) " + last,
                        ",${space}" + newest + " ${word} " + python)
                // `qtloop-py312`, `qtloop-py313`
                .replaceAll(
                        "(?<before>, `(?:qtloop)?-py)" + newest.tag() + "`",
                        "${before}" + newest.tag() + "`${before}" + python.tag() + "`");
    }
}
