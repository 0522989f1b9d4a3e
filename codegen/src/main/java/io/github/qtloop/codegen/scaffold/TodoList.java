package io.github.qtloop.codegen.scaffold;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is left to a person, in the order in which it is best done. */
final class TodoList {
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    /** Adds something under a heading; headings keep the order in which they come first. */
    void add(String heading, String item) {
        sections.computeIfAbsent(heading, h -> new ArrayList<>()).add(item);
    }

    void print(PrintWriter out) {
        int number = 0;
        for (Map.Entry<String, List<String>> section : sections.entrySet()) {
            out.println();
            out.println(++number + ". " + section.getKey());
            section.getValue().forEach(item -> out.println("   - " + item));
        }
        out.flush();
    }
}
