package io.github.qtloop.testing;

import io.github.qtloop.qtcore.OwnApplication;
import io.github.qtloop.reactor.QtRuntime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one thread of this process that has the Qt application: the one in which JUnit runs tests. */
public final class QtThread {

    private static @Nullable Thread thread;
    private static @Nullable OwnApplication application;

    private QtThread() {}

    /** Makes an application in the calling thread, if there is none; every later caller must be the same thread. */
    public static synchronized void claim() {
        Thread current = Thread.currentThread();
        if (thread == null) {
            thread = current;
            QtRuntime.declareMainThread();
        }
        if (thread != current) {
            throw new AssertionError("Qt belongs to " + thread + ", but this test runs in " + current);
        }
        if (application == null) {
            application = OwnApplication.make(OwnApplication.Kind.CORE, null, List.of("tests"));
        }
    }

    /** Deletes the application, for tests that want none. */
    public static synchronized void release() {
        if (application != null) {
            application.close();
            application = null;
        }
    }
}
