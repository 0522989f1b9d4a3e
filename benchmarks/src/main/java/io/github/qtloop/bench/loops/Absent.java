package io.github.qtloop.bench.loops;

/** A program says that there is no such loop here, or nothing to measure it with; the message is its reason. */
final class Absent extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason one line */
    Absent(String reason) {
        super(reason);
    }
}
