package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.CFunction;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets code that waits in Qt survive the application object, which the program may delete at any time: the object takes the
 * main thread's event dispatcher along, and without it no thread's event loop delivers anything.
 *
 * <p>Qt calls its post routines at the beginning of the application's destructor, while everything is still there. Then all
 * event loops of the main thread and the {@link Stay}s of other threads are told to end, and the dispatcher, if an event loop
 * of the main thread is on the stack, is kept until that has returned. The destructor waits until no other thread's stay is in
 * Qt ({@link QtPresence}).
 *
 * <p>Symbols: {@code qAddPostRoutine}, {@code qRemovePostRoutine}. Qt forgets a routine when it has called it.
 */
final class ApplicationEnd implements CallIntoJava {

    /** Where a {@code QObject} has the address of its private part. */
    private static final long PRIVATE = 8;

    private static final CFunction ADD = QtLibrary.criticalFunction(Symbol.ADD_POST_ROUTINE);
    private static final CFunction REMOVE = QtLibrary.criticalFunction(Symbol.REMOVE_POST_ROUTINE);
    private static final MemorySegment STUB = Upcalls.stub(MethodHandles.lookup(), "postRoutine", 0);
    private static final ApplicationEnd INSTANCE = new ApplicationEnd();

    private final List<Stay> underWay = new ArrayList<>();
    private boolean expected;
    private volatile boolean ending;
    private @Nullable Thread mainThread;
    private long ended;
    private long endedPrivate;
    private volatile long generation;

    /** Of the main thread alone. A step may delete several applications. */
    private final List<EventDispatcher> kept = new ArrayList<>();

    private ApplicationEnd() {
        CallsIntoJava.add(this);
    }

    static ApplicationEnd instance() {
        return INSTANCE;
    }

    /** Changes with each application. */
    long generation() {
        return generation;
    }

    /** Watches the application that there is now. */
    synchronized void expect() {
        if (!expected && Application.address() != 0 && serves(Application.address())) {
            expected = true;
            call(ADD);
        }
    }

    /**
     * Whether an application is not the one that is being deleted. Where the next one has taken its very place, only the main
     * thread can be sure; others go on as if it was being deleted, until a loop of the main thread runs.
     */
    boolean serves(long application) {
        return !ending || isAnother(application);
    }

    private synchronized boolean isAnother(long application) {
        if (ending
                && application != 0
                && (Thread.currentThread() == mainThread
                        || application != ended
                        || QtObject.getWord(application + PRIVATE) != endedPrivate)) {
            ending = false;
        }
        return !ending;
    }

    /** Whether the application lives in this thread. Its deletion waits meanwhile, in {@link #applicationEnds()}. */
    synchronized boolean isInMainThread() {
        expect();
        long application = Application.address();
        return application != 0 && serves(application) && Application.isInThisThread(application);
    }

    /** Does something that the application's deletion waits for; null if that is under way already. */
    synchronized <T> @Nullable T ifServes(Supplier<T> action) {
        long application = Application.address();
        return application != 0 && serves(application) ? action.get() : null;
    }

    /** Whether an application is being deleted, and Qt may still find it. */
    boolean isUnderWay() {
        return ending && isThere();
    }

    private synchronized boolean isThere() {
        return ending && Application.address() == ended;
    }

    /** Notes an event loop that is to begin; false if the application is at its end. */
    synchronized boolean enter(Stay stay) {
        if (!serves(Application.address())) {
            return false;
        }
        stay.presence().enter();
        return underWay.add(stay);
    }

    /** Notes that it has returned. */
    synchronized void leave(Stay stay) {
        underWay.remove(stay);
        stay.presence().leave();
    }

    /** Called when an event loop has returned: when the main thread has left all, deletes what was kept for them. */
    void forgetDispatchers() {
        if (isMainThread() && ThreadLoops.level() == 0) {
            kept.forEach(EventDispatcher::delete);
            kept.clear();
        }
    }

    private synchronized boolean isMainThread() {
        return Thread.currentThread() == mainThread;
    }

    private void applicationEnds() {
        boolean stays = false;
        List<Stay> elsewhere = new ArrayList<>();
        synchronized (this) {
            expected = false;
            ending = true;
            mainThread = Thread.currentThread();
            ended = Application.address();
            endedPrivate = QtObject.getWord(ended + PRIVATE);
            generation++;
            for (Stay stay : underWay) {
                if (stay.isInThisThread()) {
                    stays = true;
                } else {
                    elsewhere.add(stay);
                }
                stay.applicationEnds();
            }
        }
        elsewhere.forEach(stay -> stay.presence().awaitLeaving(() -> askToLeave(stay)));
        if (stays) {
            EventDispatcher dispatcher = EventDispatcher.ofThisThread();
            dispatcher.outliveApplication();
            kept.add(dispatcher);
            ThreadLoops.exitAll(0);
        }
    }

    /** Once more: an event loop that has just begun forgets an earlier exit. */
    private synchronized void askToLeave(Stay stay) {
        if (underWay.contains(stay)) {
            stay.leaveEarly();
        }
    }

    @Override
    public synchronized void suspend() {
        if (expected) {
            call(REMOVE);
        }
    }

    @Override
    public synchronized void resume() {
        if (expected) {
            call(ADD);
        }
    }

    private static void call(CFunction function) {
        function.call(STUB.address());
    }

    private static long postRoutine() {
        try {
            INSTANCE.applicationEnds();
        } catch (Throwable t) {
            Upcalls.report(t);
        }
        return 0;
    }
}
