package io.github.qtloop.qtcore;

/**
 * Stays of one thread in Qt's event loop, one at a time, which may be ended from within and outlive the application object.
 *
 * <p>Everything belongs to that thread.
 */
public abstract sealed class Stay implements AutoCloseable permits ApplicationStay, EventLoopStay {

    /** Why a stay has ended. */
    public enum End {
        /** {@link #exit(boolean)} was called. */
        EXIT,
        /** The application, or the thread, was told to exit. */
        APPLICATION_EXIT,
        /** There was none: the application has been told to exit, and still executes. */
        REFUSED,
        /** The application object is deleted, or about to be. */
        APPLICATION_END
    }

    private Thread thread = Thread.currentThread();
    private QtPresence presence = QtPresence.ofThisThread();
    private boolean exited;
    private volatile boolean applicationEnded;

    Stay() {}

    /**
     * Stays in which the application executes, in the main thread outside of all event loops: Qt ignores {@code quit()} and
     * the end of the last window while it does not execute.
     *
     * @return to be closed
     */
    public static Stay inApplication() {
        return new ApplicationStay();
    }

    /**
     * Stays in an event loop of their own: in another thread, or nested in what others run.
     *
     * @return to be closed, by this thread or when it has ended
     */
    public static Stay inEventLoop() {
        return new EventLoopStay();
    }

    /**
     * Serves events until the end.
     *
     * @return why it has ended
     */
    public final End run() {
        thread = Thread.currentThread();
        presence = QtPresence.ofThisThread();
        exited = false;
        applicationEnded = false;
        boolean wasInQt = presence.leave();
        if (!ApplicationEnd.instance().enter(this)) {
            presence.goBack(wasInQt);
            return End.APPLICATION_END;
        }
        int result;
        try {
            result = exec();
        } finally {
            ApplicationEnd.instance().leave(this);
            presence.goBack(wasInQt);
        }
        if (applicationEnded) {
            ApplicationEnd.instance().forgetDispatchers();
        }
        if (exited) {
            return End.EXIT;
        }
        if (applicationEnded) {
            return End.APPLICATION_END;
        }
        return result == EventLoop.REFUSED ? End.REFUSED : End.APPLICATION_EXIT;
    }

    /**
     * Makes {@link #run} return as soon as control is back in it: event loops that are nested in it go on to their ends.
     *
     * @param eventIsPending whether a descriptor that Qt watches is readable, and stays so: then Qt need not be woken for the
     *     exit, which spares two system calls
     */
    public final void exit(boolean eventIsPending) {
        exited = true;
        if (!applicationEnded) {
            requestExit(eventIsPending);
        }
    }

    /** Interrupts Qt's wait, if {@link #exit(boolean)} was called before; otherwise does nothing. Only in the stay's thread. */
    public final void wake() {
        if (exited && !applicationEnded) {
            renewExit();
        }
    }

    /** Called at the beginning of the application's end, by the main thread. */
    final void applicationEnds() {
        applicationEnded = true;
        leaveEarly();
    }

    final boolean isInThisThread() {
        return thread == Thread.currentThread();
    }

    /** That of the thread. */
    final QtPresence presence() {
        return presence;
    }

    final boolean applicationHasEnded() {
        return applicationEnded;
    }

    abstract int exec();

    abstract void requestExit(boolean eventIsPending);

    /** Interrupts the dispatcher, after {@link #requestExit}. */
    abstract void renewExit();

    /** The main thread, which ends all of its event loops itself, or another. */
    abstract void leaveEarly();

    /** Frees the Qt objects. */
    @Override
    public abstract void close();
}
