package io.github.qtloop.python.capi;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows which threads are in Python below a Java frame, and takes the GIL for Java.
 *
 * <p>At its end CPython ends every thread that wants the GIL by {@code pthread_exit}, which must not happen below a
 * Java frame. So before that, {@link #retire} waits until the other threads' Java frames wait outside of Python, and
 * keeps them there.
 */
public final class JavaFrames {

    /** No state of {@code PyGILState_Ensure}. */
    static final long ENDING = -1;

    /** How long a callback of another thread may keep the end waiting. */
    private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(500);

    private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(200);

    private static final AtomicInteger ENTERING = new AtomicInteger();
    private static volatile @Nullable Thread last;

    /** The frames that hold the GIL, or wait for it in Python's code. Guarded by the GIL. */
    private static int inPython;

    private JavaFrames() {}

    /** Python has called Java. */
    static void begin() {
        inPython++;
    }

    /** Java is about to return to Python. */
    static void end() {
        inPython--;
    }

    /** {@code PyGILState_Ensure}. */
    public static long ensureGil() {
        long state = ensureGilUnlessEnding();
        if (state == ENDING) {
            stayOutside();
        }
        return state;
    }

    /** As {@link #ensureGil}, but {@link #ENDING} in a thread that {@link #retire} keeps outside. */
    static long ensureGilUnlessEnding() {
        if (!mayEnter()) {
            return ENDING;
        }
        long state = CPython.gilEnsure();
        arrive();
        return state;
    }

    /** {@code PyGILState_Release}. */
    public static void releaseGil(long state) {
        inPython--;
        CPython.gilRelease(state);
    }

    /** {@code PyEval_SaveThread}. */
    public static long saveThread() {
        inPython--;
        return CPython.saveThread();
    }

    /** {@code PyEval_RestoreThread}. */
    public static void restoreThread(long thread) {
        announce();
        CPython.restoreThread(thread);
        arrive();
    }

    /**
     * Lets only the calling thread enter Python from Java from now on; the others wait until the process ends. The
     * caller has the GIL and no Java frame below Python.
     *
     * @param ready whether the threads that are in Python without a Java frame may stop where they are; it may give up
     *     the GIL, but not after it has found out
     * @return false if another thread's Java frame stays in Python for too long, or nothing is ready for too long
     */
    public static boolean retire(BooleanSupplier ready) {
        last = Thread.currentThread();
        long end = System.nanoTime() + LIMIT;
        while (someAreInPython() || !ready.getAsBoolean() || someAreInPython()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            long thread = CPython.saveThread();
            LockSupport.parkNanos(PAUSE);
            CPython.restoreThread(thread);
        }
        return true;
    }

    private static boolean someAreInPython() {
        return inPython > 0 || ENTERING.get() > 0;
    }

    private static void announce() {
        if (!mayEnter()) {
            stayOutside();
        }
    }

    /** Never returns. */
    private static void stayOutside() {
        while (true) {
            LockSupport.park();
        }
    }

    private static boolean mayEnter() {
        ENTERING.incrementAndGet();
        if (last != null && last != Thread.currentThread()) {
            ENTERING.decrementAndGet();
            return false;
        }
        return true;
    }

    private static void arrive() {
        inPython++;
        ENTERING.decrementAndGet();
    }
}
