package io.github.qtloop.reactor;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the Qt objects that reactors hold, so that tests can look for leaks, and for objects that are made too often. */
final class QtObjectCount {

    private static final AtomicInteger LIVE = new AtomicInteger();
    private static final AtomicInteger MADE = new AtomicInteger();

    private QtObjectCount() {}

    static void add(int change) {
        LIVE.addAndGet(change);
        MADE.addAndGet(Math.max(0, change));
    }

    static int live() {
        return LIVE.get();
    }

    /** How many there have been so far. */
    static int made() {
        return MADE.get();
    }
}
