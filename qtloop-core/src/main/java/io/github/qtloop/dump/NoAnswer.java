package io.github.qtloop.dump;

/** Something could not be looked at; the message tells why. */
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
