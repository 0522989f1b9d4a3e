package io.github.qtloop.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what differs between CPython's outcome and QtLoop's, and says it readably. */
final class Difference {

    private static final int CONTEXT = 3;
    private static final int SHOWN = 60;

    private Difference() {}

    /** A report on everything that differs, or nothing. */
    static Optional<String> between(Outcome expected, Outcome actual) {
        List<String> report = new ArrayList<>();
        if (expected.status() != actual.status()) {
            report.add("exit status: CPython %d, QtLoop %d".formatted(expected.status(), actual.status()));
        }
        compare("standard output", expected.output(), actual.output(), report);
        compare("standard error", expected.errors(), actual.errors(), report);
        return report.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", report));
    }

    private static void compare(String title, String expected, String actual, List<String> report) {
        if (expected.equals(actual)) {
            return;
        }
        List<String> left = lines(expected);
        List<String> right = lines(actual);
        int shorter = Math.min(left.size(), right.size());
        int head = 0;
        while (head < shorter && left.get(head).equals(right.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
            tail++;
        }
        report.add("%s differs from line %d on (- CPython, + QtLoop):".formatted(title, head + 1));
        show("  ", left.subList(Math.max(0, head - CONTEXT), head), report);
        show("- ", left.subList(head, left.size() - tail), report);
        show("+ ", right.subList(head, right.size() - tail), report);
        show("  ", left.subList(left.size() - tail, Math.min(left.size(), left.size() - tail + CONTEXT)), report);
    }

    /** The lines, and a mark at the end of a text that does not end with a line break. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (!text.isEmpty() && !text.endsWith("\n")) {
            lines.set(lines.size() - 1, lines.getLast() + "⟨no line break⟩");
        }
        return lines;
    }

    private static void show(String mark, List<String> lines, List<String> report) {
        lines.stream().limit(SHOWN).map(line -> mark + line).forEach(report::add);
        if (lines.size() > SHOWN) {
            report.add(mark + "… " + (lines.size() - SHOWN) + " more lines");
        }
    }
}
