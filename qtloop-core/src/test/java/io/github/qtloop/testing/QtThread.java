package io.github.qtloop.testing;

import io.github.qtloop.reactor.QtRuntime;
import io.github.qtloop.reactor.Reactors;
import org.jspecify.annotations.Nullable;

/** The one thread of this process that Qt takes for its main thread: the one in which JUnit runs tests. */
public final class QtThread {

    private static @Nullable Thread thread;

    private QtThread() {}

    /** Loads Qt in the calling thread; every later caller must be the same thread. */
    public static synchronized void claim() {
        Thread current = Thread.currentThread();
        if (thread == null) {
            thread = current;
            QtRuntime.declareMainThread();
        }
        if (thread != current) {
            throw new AssertionError("Qt belongs to " + thread + ", but this test runs in " + current);
        }
        Reactors.warmUp();
    }
}
