package io.github.qtloop.dump;

/** A part of the process cannot be read; the message says why. */
final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean late;

    /** @param late whether the answer may still come */
    NoAnswer(String message, boolean late) {
        super(message);
        this.late = late;
    }

    boolean isLate() {
        return late;
    }
}
