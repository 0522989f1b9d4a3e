package io.github.qtloop.compat;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Tells a person how far it is: one line that is written again and again on a terminal, else one for each suite that is
 * over. What went wrong is told at once.
 */
final class Progress {

    private static final long REFRESH_NANOS = 100_000_000;
    private static final int COLUMNS = 110;
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Running> running = new TreeMap<>();
    private final int total;
    private final String title;
    private int suites;
    private int tests;
    private int bad;
    private long shown;

    private record Running(String test, int tests, int bad) {}

    /**
     * @param out where to
     * @param terminal whether a line can be written again
     * @param title what runs
     * @param total the number of suites
     */
    Progress(PrintStream out, boolean terminal, String title, int total) {
        this.out = out;
        this.terminal = terminal;
        this.title = title;
        this.total = total;
    }

    synchronized void running(String suite, String test, List<TestCase> cases) {
        Counts counts = Counts.of(cases);
        running.put(suite, new Running(test, counts.ran(), counts.failures() + counts.errors()));
        if (terminal && System.nanoTime() - shown > REFRESH_NANOS) {
            show();
        }
    }

    /** A suite is over. */
    synchronized void over(SuiteResult result, Predicate<Note> excepted) {
        Counts counts = result.counts();
        running.remove(result.suite().name());
        suites++;
        tests += counts.ran();
        for (TestCase test : result.cases()) {
            test.notes().stream().filter(Note::isBad).forEach(note -> tell(result, note, excepted.test(note)));
        }
        if (terminal) {
            show();
        } else {
            out.printf("%s %s: %s seconds=%.1f%n", title, result.suite().name(), counts, result.seconds());
        }
    }

    private void tell(SuiteResult result, Note note, boolean excepted) {
        if (excepted) {
            line("%s %s: %s is excepted".formatted(title, result.suite().name(), note.name()));
            return;
        }
        bad++;
        line("%s %s: %s in %s: %s".formatted(title, result.suite().name(), note.kind(), note.name(), note.message()));
        if (!note.text().isBlank()) {
            out.println(note.text().strip());
        }
    }

    /** A line of its own. */
    synchronized void line(String text) {
        out.println((terminal ? CLEAR : "") + text);
    }

    /** Nothing more will come. */
    synchronized void end() {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }

    private void show() {
        shown = System.nanoTime();
        int ran = tests + running.values().stream().mapToInt(Running::tests).sum();
        int wrong = bad + running.values().stream().mapToInt(Running::bad).sum();
        String now = String.join(", ", running.values().stream().map(Running::test).map(Progress::last).toList());
        String line = "%s  %d/%d suites  %d tests  %d failures  %s".formatted(title, suites, total, ran, wrong, now);
        out.print(CLEAR + (line.length() <= COLUMNS ? line : line.substring(0, COLUMNS - 1) + "…"));
        out.flush();
    }

    /** The suite and the test of a long name. */
    private static String last(String test) {
        String[] words = test.split("\\.");
        return words.length < 2 ? test : words[words.length - 2] + "." + words[words.length - 1];
    }
}
