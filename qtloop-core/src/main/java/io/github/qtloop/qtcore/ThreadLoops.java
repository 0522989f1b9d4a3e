package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.Words;
import java.lang.invoke.MethodHandle;

/**
 * The event loops of the calling thread, as its {@code QThread} knows them. A thread that Qt has not started is adopted, and
 * let go when it ends.
 *
 * <p>Symbols: {@code QThread::currentThread}, {@code loopLevel}, {@code exit}.
 */
public final class ThreadLoops {

    private static final MethodHandle CURRENT = QtLibrary.criticalFunction(Symbol.CURRENT_THREAD, 0);
    private static final MethodHandle LEVEL = QtLibrary.criticalFunction(Symbol.THREAD_LOOP_LEVEL, 1);
    private static final MethodHandle EXIT = QtLibrary.criticalFunction(Symbol.THREAD_EXIT, 2);

    private ThreadLoops() {}

    /** The address of the calling thread's {@code QThread}. */
    static long currentThread() {
        try {
            return (long) CURRENT.invokeExact();
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }

    /**
     * How many event loops are executing in the calling thread, one in the other.
     *
     * @return 0 outside of Qt's event loops
     */
    public static int level() {
        try {
            return (int) (long) LEVEL.invokeExact(currentThread());
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }

    /**
     * Ends all event loops of the calling thread, and those that it begins before the application executes anew.
     *
     * @param result what they return
     */
    static void exitAll(int result) {
        try {
            long unused = (long) EXIT.invokeExact(currentThread(), (long) result);
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }
}
