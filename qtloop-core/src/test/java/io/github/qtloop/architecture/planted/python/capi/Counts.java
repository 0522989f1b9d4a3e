package io.github.qtloop.architecture.planted.python.capi;

/** Has a function that others must not call. */
public final class Counts {

    private Counts() {}

    /** A new reference. */
    @Raw
    public static long newReference() {
        return 1;
    }
}
