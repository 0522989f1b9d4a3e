package io.github.qtloop.reactor;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the Qt objects that reactors hold, so that tests can look for leaks. */
final class QtObjectCount {

    private static final AtomicInteger LIVE = new AtomicInteger();

    private QtObjectCount() {}

    static void add(int change) {
        LIVE.addAndGet(change);
    }

    static int live() {
        return LIVE.get();
    }
}
