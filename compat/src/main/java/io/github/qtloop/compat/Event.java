package io.github.qtloop.compat;

import java.util.Arrays;
import java.util.List;

/** One line of what {@code _suite.py} tells: its name, and fields. */
record Event(String name, List<String> fields) {

    /** Reads a line, without its end. */
    static Event of(String line) {
        List<String> words = Arrays.stream(line.split("\t", -1)).map(String::translateEscapes).toList();
        return new Event(words.getFirst(), words.subList(1, words.size()));
    }

    String field(int index) {
        return fields.get(index);
    }
}
