package io.github.qtloop.tests;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The line that {@code qtloop compat} ends with. */
record SummaryLine(Map<String, String> fields) {

    /** Reads it: {@code name=value}, separated by blanks. */
    static SummaryLine of(String line) {
        return new SummaryLine(Arrays.stream(line.strip().split(" "))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    String text(String name) {
        return fields.get(name);
    }

    int number(String name) {
        return Integer.parseInt(fields.get(name));
    }
}
