package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.CFunction;

/**
 * {@code QEventLoop}: a stay in the event loop of the calling thread, which may be nested in others. Qt needs an application
 * object for it, in every thread.
 *
 * <p>Symbols: {@code QEventLoop::QEventLoop(QObject *)}, {@code exec}, {@code exit}, {@code processEvents}.
 */
public final class EventLoop extends QtObject implements LoopCalls.Nested {

    /** What {@link #exec} returns instead of running, where the application has been told to exit. */
    public static final int REFUSED = -1;

    private static final long ALL_EVENTS = 0;
    private static final long WAIT_FOR_MORE_EVENTS = 4;

    private static final CFunction NEW = QtLibrary.function(Symbol.EVENT_LOOP_NEW);
    private static final CFunction EXEC = QtLibrary.function(Symbol.EVENT_LOOP_EXEC);
    private static final CFunction EXIT = QtLibrary.criticalFunction(Symbol.EVENT_LOOP_EXIT);
    private static final CFunction PROCESS_EVENTS = QtLibrary.function(Symbol.EVENT_LOOP_PROCESS_EVENTS);

    /** Makes one for the calling thread, and gives that an event dispatcher if it has none. */
    public EventLoop() {
        NEW.call(address(), 0L);
    }

    /**
     * Serves events until {@link #exit}, or until the application or the thread is told to exit.
     *
     * @return what {@code exit} was given, or {@link #REFUSED}
     */
    @Override
    public int exec() {
        return (int) EXEC.call(address(), ALL_EVENTS);
    }

    /**
     * Makes {@link #exec} return as soon as control is back in it. Any thread, as long as the loop is not closed.
     *
     * @param result what it returns
     */
    @Override
    public void exit(int result) {
        EXIT.call(address(), (long) result);
    }

    /** Serves the events that are pending now. */
    public void processEvents() {
        processEvents(ALL_EVENTS);
    }

    /** Serves the events that are pending now, or if there are none, waits for some. */
    public void waitForEvents() {
        processEvents(WAIT_FOR_MORE_EVENTS);
    }

    private void processEvents(long flags) {
        PROCESS_EVENTS.call(address(), flags);
    }
}
