package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PyValues;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.capi.Refcount;
import io.github.qtloop.python.handles.HandleLayout;
import io.github.qtloop.python.handles.PythonHandles;
import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.scheduler.OtherQueues;
import io.github.qtloop.scheduler.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * The queues {@code _ready} and {@code _scheduled} of a loop object. Mostly they are empty, and the scheduler has all handles.
 * They get everything when the program looks at them, or when something that the JVM does in Python's place is not the
 * original; CPython's own code then uses them and runs what is in them, until neither is so any more.
 */
final class PythonQueues implements OtherQueues {

    private static final String READY_NAME = "_qt_ready";
    private static final String SCHEDULED_NAME = "_qt_scheduled";
    private static final String CANCELLED_COUNT = "_timer_cancelled_count";
    private static final long DEQUE_TYPE = dequeType();
    private static final double LONGEST_PAUSE = 86_400;

    private final long loop;
    private final HandleLayout layout;
    private final PythonHandles handles;
    private final Originals originals;
    private @Nullable Scheduler scheduler;
    private boolean inUse = true;
    private boolean lent;
    private boolean waiting;

    PythonQueues(long loop, HandleLayout layout, PythonHandles handles, Originals originals) {
        this.loop = loop;
        this.layout = layout;
        this.handles = handles;
        this.originals = originals;
    }

    void serve(Scheduler next) {
        scheduler = next;
    }

    /** Whether they have the handles of Python. */
    boolean areInUse() {
        return inUse;
    }

    /** Gives them every handle of Python that the scheduler has. */
    void fill() {
        if (inUse || lent) {
            return;
        }
        inUse = true;
        long ready = queue(READY_NAME);
        long scheduled = queue(SCHEDULED_NAME);
        int cancelled = scheduler.handOver(
                handle -> !PythonHandles.isPassenger(handle),
                handle -> {
                    PyCalls.invoke(ready, "append", handle).close();
                    handles.release(handle);
                },
                handle -> {
                    PythonException.checkStatus(CPython.listAppend(scheduled, handle));
                    handles.release(handle);
                });
        try (Owned count = PyValues.number(cancelled)) {
            PythonException.checkStatus(CPython.setAttr(loop, CPython.intern(CANCELLED_COUNT), count.address()));
        }
        scheduler.wake();
    }

    /** Adds a handle to {@code _ready}, which is in use, and wakes its selector; any thread. */
    void append(long handle) {
        PyCalls.invoke(queue(READY_NAME), "append", handle).close();
        PyCalls.invoke(loop, "_write_to_self").close();
        scheduler.wake();
    }

    /** Lets a method of CPython's put a handle there while the scheduler keeps the others; until {@link #takeIn}. */
    void lend() {
        lent = true;
    }

    /** Gives the scheduler what CPython's method has put there since {@link #lend}. */
    void takeIn() {
        lent = false;
        if (inUse) {
            // Another thread has called in between.
            return;
        }
        long ready = queue(READY_NAME);
        for (long size = CPython.length(ready); size > 0; size--) {
            scheduler.callSoon(PyCalls.invoke(ready, "popleft").transfer());
        }
        long scheduled = queue(SCHEDULED_NAME);
        if (CPython.listSize(scheduled) == 0) {
            return;
        }
        if (!haveDeadlines(scheduled)) {
            fill();
            return;
        }
        for (long i = 0; i < CPython.listSize(scheduled); i++) {
            long handle = CPython.listGet(scheduled, i);
            scheduler.callAt(PyValues.toDouble(layout.deadline(handle)), Owned.copyOf(handle).transfer());
        }
        CPython.listClear(scheduled);
    }

    /** Gives the scheduler all that they have, if nobody looks at them and everything is the original. */
    void empty() {
        if (!inUse || !originals.hold() || !originals.clock()) {
            return;
        }
        long ready = queue(READY_NAME);
        long scheduled = queue(SCHEDULED_NAME);
        if (ready == 0
                || scheduled == 0
                || CPython.typeOf(ready) != DEQUE_TYPE
                || CPython.typeOf(scheduled) != CPython.LIST_TYPE
                || !Refcount.isOnly(ready)
                || !Refcount.isOnly(scheduled)
                || !haveDeadlines(scheduled)) {
            return;
        }
        inUse = false;
        for (long size = CPython.length(ready); size > 0; size--) {
            scheduler.callSoon(PyCalls.invoke(ready, "popleft").transfer());
        }
        for (long i = 0; i < CPython.listSize(scheduled); i++) {
            long handle = CPython.listGet(scheduled, i);
            scheduler.takeBack(
                    PyValues.toDouble(layout.deadline(handle)), Owned.copyOf(handle).transfer());
        }
        CPython.listClear(scheduled);
        try (Owned count = PyCalls.attribute(loop, CANCELLED_COUNT)) {
            for (long i = PyValues.toLong(count.address()); i > 0; i--) {
                scheduler.timerCancelled();
            }
        }
        scheduler.resumeIteration();
    }

    /** Whether all timers are asyncio's own, with numbers as their times. */
    private boolean haveDeadlines(long scheduled) {
        for (long i = 0; i < CPython.listSize(scheduled); i++) {
            long handle = CPython.listGet(scheduled, i);
            if (!layout.isTimer(handle) || layout.deadline(handle) == 0 || !CPython.isPlainNumber(layout.deadline(handle))) {
                return false;
            }
        }
        return true;
    }

    /** @param waits whether the loop's {@code select} waits, inside of an iteration that is under way */
    void setWaiting(boolean waits) {
        waiting = waits;
    }

    @Override
    public long iterate(boolean nested) {
        if (!inUse) {
            if (originals.hold() && (scheduler.timerCount() == 0 || originals.clock())) {
                return Reactor.NEVER;
            }
            fill();
        }
        if (waiting) {
            return Reactor.NEVER;
        }
        empty();
        if (!inUse) {
            return 0;
        }
        if (originals.othersRun()) {
            // run_forever calls that in the next iteration.
            scheduler.abort();
            return 0;
        }
        scheduler.wake();
        try (Owned pause = PyCalls.invoke(loop, "_iterate", nested ? CPython.TRUE : CPython.FALSE)) {
            return pause.address() == CPython.NONE ? Reactor.NEVER : nanos(PyValues.toDouble(pause.address()));
        } catch (PythonException e) {
            handles.fail(e);
            scheduler.abort();
            return 0;
        }
    }

    /** The nanoseconds of a timeout, which is for ever if it is negative, and at most a day. */
    static long nanos(double seconds) {
        return seconds < 0 ? Reactor.NEVER : (long) Math.ceil(Math.min(seconds, LONGEST_PAUSE) * 1e9);
    }

    /** One of the two, borrowed, or 0. */
    private long queue(String name) {
        if (!CPython.hasAttr(loop, CPython.intern(name))) {
            return 0;
        }
        try (Owned queue = PyCalls.attribute(loop, name)) {
            return queue.address();
        }
    }

    private static long dequeType() {
        try (Owned collections = CPython.importModule("collections")) {
            return collections.attribute("deque").transfer();
        }
    }
}
