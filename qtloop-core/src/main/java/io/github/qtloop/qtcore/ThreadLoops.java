package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.CFunction;

/**
 * The event loops of the calling thread, as its {@code QThread} knows them. A thread that Qt has not started is adopted, and
 * let go when it ends.
 *
 * <p>Symbols: {@code QThread::currentThread}, {@code loopLevel}, {@code exit}.
 */
public final class ThreadLoops {

    private static final CFunction CURRENT = QtLibrary.criticalFunction(Symbol.CURRENT_THREAD);
    private static final CFunction LEVEL = QtLibrary.criticalFunction(Symbol.THREAD_LOOP_LEVEL);
    private static final CFunction EXIT = QtLibrary.criticalFunction(Symbol.THREAD_EXIT);

    private ThreadLoops() {}

    /** The address of the calling thread's {@code QThread}. */
    static long currentThread() {
        return CURRENT.call();
    }

    /**
     * How many event loops are executing in the calling thread, one in the other.
     *
     * @return 0 outside of Qt's event loops
     */
    public static int level() {
        return (int) LEVEL.call(currentThread());
    }

    /**
     * Ends all event loops of the calling thread, and those that it begins before the application executes anew.
     *
     * @param result what they return
     */
    static void exitAll(int result) {
        EXIT.call(currentThread(), (long) result);
    }
}
