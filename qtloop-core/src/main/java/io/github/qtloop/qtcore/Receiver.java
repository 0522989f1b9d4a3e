package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.CFunction;

/**
 * A {@code QObject} that gets posted events and timers, which it has one of at most.
 *
 * <p>Symbols: {@code QObject::QObject(QObject *)}, {@code startTimer(int, Qt::TimerType)}, {@code killTimer}, {@code
 * QEvent::QEvent(Type)}, {@code QCoreApplication::postEvent} and {@code removePostedEvents}, and the class's table of
 * virtual functions. A posted event belongs to Qt, which deletes it.
 */
public final class Receiver extends EventReceiver {

    private static final int TIMER = 1;
    private static final int USER = 1000;
    private static final long EVENT_SIZE = 32;
    private static final long NORMAL_PRIORITY = 0;
    private static final long PRECISE_TIMER = 0;

    private static final VirtualTable TABLE = new VirtualTable(Symbol.OBJECT_VIRTUALS);
    private static final CFunction NEW = QtLibrary.function(Symbol.OBJECT_NEW);
    private static final CFunction EVENT_NEW = QtLibrary.criticalFunction(Symbol.EVENT_NEW);
    private static final CFunction POST = QtLibrary.criticalFunction(Symbol.POST_EVENT);
    private static final CFunction REMOVE = QtLibrary.function(Symbol.REMOVE_POSTED_EVENTS);
    private static final CFunction START_TIMER = QtLibrary.criticalFunction(Symbol.OBJECT_START_TIMER);
    private static final CFunction KILL_TIMER = QtLibrary.criticalFunction(Symbol.OBJECT_KILL_TIMER);

    private final Runnable posted;
    private final Runnable timeout;
    private int timer;

    /**
     * Makes one for the calling thread.
     *
     * @param posted what to call for each {@link #post}
     * @param timeout what to call when the timer is due
     */
    public Receiver(Runnable posted, Runnable timeout) {
        this.posted = posted;
        this.timeout = timeout;
        NEW.call(address(), 0L);
        takeOver(TABLE);
    }

    /** Posts an event to an object; it belongs to Qt then. */
    static void post(long object, int type) {
        long event = allocate(EVENT_SIZE);
        EVENT_NEW.call(event, type);
        POST.call(object, event, NORMAL_PRIORITY);
    }

    /** Has the event loop of the object's thread make a call soon. Any thread, as long as it is not closed. */
    public void post() {
        post(address(), USER);
    }

    /** Takes back the events of a type that an object has not got yet. */
    static void removePosted(long object, int type) {
        REMOVE.call(object, (long) type);
    }

    /** Takes back the calls that have not been made. */
    public void removePosted() {
        removePosted(address(), USER);
    }

    /**
     * Starts the timer anew; it fires once. Only in the object's thread.
     *
     * @param milliseconds when
     */
    public void startTimer(int milliseconds) {
        stopTimer();
        timer = (int) START_TIMER.call(address(), (long) milliseconds, PRECISE_TIMER);
    }

    /** Stops the timer, if it runs. Only in the object's thread. */
    public void stopTimer() {
        if (timer != 0) {
            KILL_TIMER.call(address(), (long) timer);
            timer = 0;
        }
    }

    @Override
    boolean event(int type) {
        if (type == USER) {
            posted.run();
            return true;
        }
        if (type == TIMER) {
            stopTimer();
            timeout.run();
            return true;
        }
        return false;
    }
}
