package io.github.qtloop.qtcore;

import java.util.concurrent.locks.LockSupport;

/**
 * Whether a thread is in Qt's code, or has been called from there by Java's. To deliver an event, Qt looks for the application
 * object and then uses what it has found, without a lock. So the application's deletion waits for the {@link Stay}s of other
 * threads, and these wait for the deletion before they go on in Qt.
 *
 * <p>Nobody waits longer than a second: a slot of the program may keep a thread in Qt, or wait for the thread that deletes.
 */
final class QtPresence {

    private static final ThreadLocal<QtPresence> OF_THREAD = ThreadLocal.withInitial(QtPresence::new);
    private static final long PATIENCE = 1_000_000_000L;
    private static final long PAUSE = 20_000;

    private volatile boolean inQt;

    private QtPresence() {}

    static QtPresence ofThisThread() {
        return OF_THREAD.get();
    }

    /** Notes that the thread is in Qt from now on. */
    void enter() {
        inQt = true;
    }

    /**
     * Notes that the thread is out of Qt from now on.
     *
     * @return whether it was in Qt
     */
    boolean leave() {
        boolean before = inQt;
        inQt = false;
        return before;
    }

    /** Takes the thread back to where it was; if that is in Qt, not while the application is being deleted. */
    void goBack(boolean intoQt) {
        inQt = intoQt;
        if (intoQt && ApplicationEnd.instance().isUnderWay()) {
            inQt = false;
            long begin = System.nanoTime();
            while (ApplicationEnd.instance().isUnderWay() && System.nanoTime() - begin < PATIENCE) {
                LockSupport.parkNanos(PAUSE);
            }
            inQt = true;
        }
    }

    /** Waits until the thread is out of Qt; called by another one. */
    void awaitLeaving(Runnable request) {
        long begin = System.nanoTime();
        while (inQt && System.nanoTime() - begin < PATIENCE) {
            request.run();
            LockSupport.parkNanos(PAUSE);
        }
    }
}
