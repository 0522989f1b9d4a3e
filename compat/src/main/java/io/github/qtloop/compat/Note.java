package io.github.qtloop.compat;

/**
 * What is to be said about a test beside that it ran.
 *
 * @param kind how bad it is
 * @param name the test, the subtest or the set-up that it is about
 * @param message one line, mostly
 * @param text a traceback, stacks or output; may be empty
 */
record Note(Kind kind, String name, String message, String text) {

    /** The kinds, as unittest and JUnit's XML tell them apart. */
    enum Kind {
        /** An assertion did not hold. */
        FAILURE,
        /** Anything else went wrong. */
        ERROR,
        /** The test did not want to run. */
        SKIPPED,
        /** It went wrong, and the exceptions' list says why it may. */
        EXCEPTED
    }

    boolean isBad() {
        return kind == Kind.FAILURE || kind == Kind.ERROR;
    }

    Note as(Kind other, String reason) {
        return new Note(other, name, reason, text);
    }
}
