package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.Words;
import java.lang.invoke.MethodHandle;

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
    private static final MethodHandle NEW = QtLibrary.function(Symbol.OBJECT_NEW, 2);
    private static final MethodHandle EVENT_NEW = QtLibrary.criticalFunction(Symbol.EVENT_NEW, 2);
    private static final MethodHandle POST = QtLibrary.criticalFunction(Symbol.POST_EVENT, 3);
    private static final MethodHandle REMOVE = QtLibrary.function(Symbol.REMOVE_POSTED_EVENTS, 2);
    private static final MethodHandle START_TIMER = QtLibrary.criticalFunction(Symbol.OBJECT_START_TIMER, 3);
    private static final MethodHandle KILL_TIMER = QtLibrary.criticalFunction(Symbol.OBJECT_KILL_TIMER, 2);

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
        try {
            long unused = (long) NEW.invokeExact(address(), 0L);
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
        takeOver(TABLE);
    }

    /** Posts an event to an object; it belongs to Qt then. */
    static void post(long object, int type) {
        long event = allocate(EVENT_SIZE);
        try {
            long unused = (long) EVENT_NEW.invokeExact(event, (long) type);
            long posted = (long) POST.invokeExact(object, event, NORMAL_PRIORITY);
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }

    /** Has the event loop of the object's thread make a call soon. Any thread, as long as it is not closed. */
    public void post() {
        post(address(), USER);
    }

    /** Takes back the events of a type that an object has not got yet. */
    static void removePosted(long object, int type) {
        try {
            long unused = (long) REMOVE.invokeExact(object, (long) type);
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
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
        try {
            timer = (int) (long) START_TIMER.invokeExact(address(), (long) milliseconds, PRECISE_TIMER);
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }

    /** Stops the timer, if it runs. Only in the object's thread. */
    public void stopTimer() {
        if (timer != 0) {
            try {
                long unused = (long) KILL_TIMER.invokeExact(address(), (long) timer);
            } catch (Throwable t) {
                throw Words.unexpected(t);
            }
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
