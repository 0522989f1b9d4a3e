package io.github.qtloop.bench.measuring;

import io.github.qtloop.bench.model.Measurement;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells a person how far it is: one line that is written again and again on a terminal, else one for each measure that
 * is done. What went wrong is told at once.
 */
public final class Progress {

    private static final int COLUMNS = 100;
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final boolean verbose;
    private int total;
    private int done;

    /**
     * @param out where to
     * @param terminal whether a line can be written again
     * @param verbose whether failures come with their stack traces
     */
    public Progress(PrintStream out, boolean terminal, boolean verbose) {
        this.out = out;
        this.terminal = terminal;
        this.verbose = verbose;
    }

    /** So many subjects more will be measured. */
    public void expect(int subjects) {
        total += subjects;
    }

    /** A contender's turn begins. */
    void turn(String subject, String contender) {
        if (terminal) {
            String line = "%d/%d  %s  %s".formatted(done + 1, total, subject, contender);
            out.print(CLEAR + (line.length() <= COLUMNS ? line : line.substring(0, COLUMNS - 1) + "…"));
            out.flush();
        }
    }

    /** A subject is done. */
    void over(List<Measurement> measurements) {
        done++;
        if (terminal) {
            return;
        }
        for (Measurement measurement : measurements) {
            String figures = measurement.samples().keySet().stream()
                    .map(name -> name + " " + measurement.measure().text(measurement.figure(name).orElseThrow()))
                    .collect(Collectors.joining(", "));
            out.printf("%s %s: %s%n", measurement.measure().face(), measurement.measure().heading(),
                    figures.isEmpty() ? "nothing" : figures);
        }
    }

    /** Something went wrong; that this process ends, and what it measures with it, is no such thing. */
    void failure(String message, Throwable cause) throws InterruptedException {
        if (Ending.isNear()) {
            return;
        }
        line(message);
        if (verbose) {
            cause.printStackTrace(out);
        }
    }

    /** A line of its own. */
    public void line(String message) {
        out.println((terminal ? CLEAR : "") + "qtloop bench: " + message);
    }

    /** Nothing more will come. */
    public void end() {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }
}
