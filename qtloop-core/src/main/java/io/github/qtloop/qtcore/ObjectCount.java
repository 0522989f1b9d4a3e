package io.github.qtloop.qtcore;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the Qt objects that Java owns, so that tests can look for leaks, and for objects that are made too often. It needs
 * no Qt.
 */
public final class ObjectCount {

    private static final AtomicInteger LIVE = new AtomicInteger();
    private static final AtomicInteger MADE = new AtomicInteger();

    private ObjectCount() {}

    static void made() {
        LIVE.incrementAndGet();
        MADE.incrementAndGet();
    }

    static void closed() {
        LIVE.decrementAndGet();
    }

    /**
     * How many there are.
     *
     * @return the number of objects that are not closed
     */
    public static int live() {
        return LIVE.get();
    }

    /**
     * How many there have been so far.
     *
     * @return the number of objects
     */
    public static int everMade() {
        return MADE.get();
    }
}
