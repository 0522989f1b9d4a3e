package io.github.qtloop.python.capi;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The reference that a {@link io.github.qtloop.python.PythonObject} holds: an address, or 0 when it was given back.
 *
 * <p>One whose handle was collected is given back in Python's main thread: what then ends in Python may run finalizers,
 * and belong to that thread, as widgets do.
 */
public final class PythonReference extends AtomicLong implements Runnable {

    private static final long serialVersionUID = 1L;

    private static final Collected COLLECTED = new Collected(() -> PythonReference.waker.run());
    private static final AtomicInteger LIVE = new AtomicInteger();
    private static volatile @Nullable Thread home;
    private static volatile Runnable waker = () -> {};

    /** Takes over a reference. */
    public PythonReference(Owned reference) {
        super(reference.transfer());
        LIVE.incrementAndGet();
    }

    /**
     * Names the calling thread as the one in which collected references are given back.
     *
     * @param wakeup wakes what waits in that thread; any thread calls it, the collector's too
     */
    public static void freeHere(Runnable wakeup) {
        waker = wakeup;
        home = Thread.currentThread();
    }

    /** Whether the calling thread is that one, Python's main thread. */
    public static boolean isHome() {
        return Thread.currentThread() == home;
    }

    /** How many references are held. */
    public static int count() {
        return LIVE.get();
    }

    /** Gives the reference back; false if that was done before. */
    public boolean release() {
        long address = getAndSet(0);
        if (address == 0) {
            return false;
        }
        LIVE.decrementAndGet();
        try (Gil gil = Gil.tryTake()) {
            if (gil != null) {
                CPython.decRef(address);
            }
        }
        return true;
    }

    /** The handle was collected. In the collector's thread: here nothing of Python may run. */
    @Override
    public void run() {
        long address = getAndSet(0);
        if (address != 0 && !Gil.hasEnded()) {
            COLLECTED.add(address);
        }
    }

    /** Whether the calling thread is to give back what was collected. */
    public static boolean isToFree() {
        return COLLECTED.isPending() && isHome();
    }

    /** Gives back what was collected, in the right thread. Needs the GIL. */
    public static void freeCollected() {
        if (isHome()) {
            COLLECTED.takeAll(PythonReference::free);
        }
    }

    private static void free(long address) {
        LIVE.decrementAndGet();
        CPython.decRef(address);
    }
}
