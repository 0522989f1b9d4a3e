package io.github.qtloop.qt;

/** What an {@link AsyncSlot} does with an emission while an earlier one is still worked on. */
public enum Overlap {

    /** Starts another task beside the earlier ones. */
    CONCURRENT,

    /** Drops the emission. */
    SKIP,

    /** Cancels the earlier ones, and starts when they have ended. */
    RESTART,

    /** Starts when the earlier ones have ended. */
    QUEUE
}
