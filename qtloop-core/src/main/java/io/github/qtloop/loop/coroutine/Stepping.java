package io.github.qtloop.loop.coroutine;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Lets a debugger's step over an await end where the coroutine goes on, if the system property {@code qtloop.debugger} is {@code
 * true}. Without it nothing of this is called.
 *
 * <p>A debugger that steps over a call waits for the frame of the call to return. When a coroutine waits its frames leave the
 * stack, and the JVM forgets that. But the JVM's debugging agent looks again at a step that is under way when an exception is
 * caught in the thread. So one is thrown and caught in a coroutine that goes on, where it may be the one that is stepped
 * through: it was last stopped for as long as only a person stops.
 */
final class Stepping {

    /** A constant, so that the compiler leaves out what depends on it. */
    static final boolean IS_WATCHED = Boolean.getBoolean("qtloop.debugger");

    private static final long STOPPED_NANOS = 100_000_000;

    private static final ThreadLocal<Long> RESUMED = ThreadLocal.withInitial(System::nanoTime);

    /** Those that were stopped in their last step. */
    private static final Set<CoroutineFrame<?>> STOPPED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Stepping() {}

    /** A coroutine begins, or goes on. */
    static void begin() {
        RESUMED.set(System.nanoTime());
    }

    /** The coroutine that runs in this thread is about to wait. */
    static void end(CoroutineFrame<?> coroutine) {
        if (System.nanoTime() - RESUMED.get() > STOPPED_NANOS) {
            STOPPED.add(coroutine);
        } else {
            STOPPED.remove(coroutine);
        }
    }

    /** Whether a coroutine that goes on may be stepped through. */
    static boolean wasStopped(CoroutineFrame<?> coroutine) {
        return STOPPED.contains(coroutine);
    }

    /** Nothing is wrong. */
    static final class Resumed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Resumed() {
            super("a coroutine goes on", null, false, false);
        }
    }
}
