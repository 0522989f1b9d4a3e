package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.Builtin;
import io.github.qtloop.python.capi.BuiltinTable;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Libpython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PyValues;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.handles.HandleLayout;
import io.github.qtloop.python.handles.HandlePool;
import io.github.qtloop.reactor.Interest;
import io.github.qtloop.scheduler.Scheduler;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The loop methods that Python sees as C-level functions.
 *
 * <p>Each takes the common case; everything else (debug mode, a closed loop, arguments out of the
 * ordinary) goes to CPython's own method with the same arguments, so that checks and messages exist
 * once, over there.
 */
final class LoopBuiltins {

    private static final long CONTEXT_NAME = CPython.intern("context");
    private static final long CONTEXT_ASCII = Memory.stringForever("context");
    private static final long OVERFLOW_ERROR = Libpython.variable("PyExc_OverflowError");
    private static final long VALUE_ERROR = Libpython.variable("PyExc_ValueError");
    private static final int TOO_LARGE = -1;

    private final HandleLayout layout;
    private final HandlePool pool;
    private final Owned stock;
    private long contextNames;

    /** @param stock CPython's loop class */
    LoopBuiltins(HandleLayout layout, HandlePool pool, Owned stock) {
        this.layout = layout;
        this.pool = pool;
        this.stock = stock;
    }

    /** The public methods by their Python names; their signatures come from the version's shim. */
    Map<String, Builtin> publicMethods() {
        return Map.of(
                "call_soon", this::callSoon,
                "call_soon_threadsafe", this::callSoonThreadsafe,
                "call_later", this::callLater,
                "call_at", this::callAt,
                "time", this::time);
    }

    /** Adds the private hooks of {@code BaseSelectorEventLoop} and {@code BaseEventLoop}. */
    void addHooks(BuiltinTable table) {
        table.add("_add_reader", "($self, fd, callback, *args)", this::addReader)
                .add("_add_writer", "($self, fd, callback, *args)", this::addWriter)
                .add("_remove_reader", "($self, fd)", this::removeReader)
                .add("_remove_writer", "($self, fd)", this::removeWriter)
                .add("_timer_handle_cancelled", "($self, handle)", this::timerHandleCancelled);
    }

    private long callSoon(long self, long arguments, long count, long keywordNames) {
        PythonLoop loop = PythonLoop.find(self);
        if (!makesHandles(loop, count, keywordNames)) {
            return inPython("call_soon", loop, self, arguments, count, keywordNames);
        }
        long handle = pool.newHandle(self, arguments, count, context(arguments, count, keywordNames));
        if (handle != 0) {
            loop.enqueue(handle);
        }
        return handle;
    }

    /** Adding a handle wakes the loop's thread. */
    private long callSoonThreadsafe(long self, long arguments, long count, long keywordNames) {
        PythonLoop loop = PythonLoop.find(self);
        if (!makesHandles(loop, count, keywordNames)) {
            return inPython("call_soon_threadsafe", loop, self, arguments, count, keywordNames);
        }
        long context = context(arguments, count, keywordNames);
        if (layout.threadSafeHandleType == layout.handleType) {
            long handle = pool.newHandle(self, arguments, count, context);
            if (handle != 0) {
                loop.enqueueThreadsafe(handle);
            }
            return handle;
        }
        try (Owned handle = newHandleInPython(layout.threadSafeHandleType, self, arguments, count, context)) {
            // The loop's thread may have run meanwhile, and a closed loop keeps nothing.
            if (!loop.isClosed()) {
                loop.enqueueInTurn(handle.address());
            }
            return handle.transfer();
        }
    }

    /** Whether a call for a handle that is ready at once needs no code of CPython's loop class. */
    private boolean makesHandles(@Nullable PythonLoop loop, long count, long keywordNames) {
        return loop != null && loop.isFast() && count >= 1 && onlyContext(keywordNames);
    }

    private long callLater(long self, long arguments, long count, long keywordNames) {
        PythonLoop loop = PythonLoop.find(self);
        if (loop == null
                || !loop.isFastForTimers()
                || count < 2
                || !CPython.isPlainNumber(Memory.getLong(arguments))
                || !onlyContext(keywordNames)) {
            return inPython("call_later", loop, self, arguments, count, keywordNames);
        }
        double delay = CPython.floatAsDouble(Memory.getLong(arguments));
        if (delay == -1 && CPython.errorOccurred()) {
            return 0;
        }
        double deadline = Scheduler.time() + delay;
        return at(loop, deadline, CPython.floatFromDouble(deadline), arguments, count, keywordNames);
    }

    private long callAt(long self, long arguments, long count, long keywordNames) {
        PythonLoop loop = PythonLoop.find(self);
        if (loop == null
                || !loop.isFast()
                || count < 2
                || !CPython.isPlainNumber(Memory.getLong(arguments))
                || !onlyContext(keywordNames)) {
            return inPython("call_at", loop, self, arguments, count, keywordNames);
        }
        long when = Memory.getLong(arguments);
        double deadline = CPython.floatAsDouble(when);
        if (deadline == -1 && CPython.errorOccurred()) {
            return 0;
        }
        return at(loop, deadline, CPython.newRef(when), arguments, count, keywordNames);
    }

    private long at(PythonLoop loop, double deadline, long when, long arguments, long count, long keywordNames) {
        if (when == 0) {
            return 0;
        }
        long context = context(arguments, count, keywordNames);
        long handle = pool.newTimerHandle(when, loop.object(), arguments + 8, count - 1, context);
        if (handle != 0) {
            loop.schedule(deadline, handle);
        }
        return handle;
    }

    private long time(long self, long arguments, long count, long keywordNames) {
        PythonLoop loop = PythonLoop.find(self);
        if (loop == null || !loop.originals.makeTimers() || count != 0 || keywordNames != 0) {
            return inPython("time", loop, self, arguments, count, keywordNames);
        }
        return CPython.floatFromDouble(Scheduler.time());
    }

    private long addReader(long self, long arguments, long count, long keywordNames) throws Exception {
        return watch("_add_reader", Interest.READ, self, arguments, count, keywordNames);
    }

    private long addWriter(long self, long arguments, long count, long keywordNames) throws Exception {
        return watch("_add_writer", Interest.WRITE, self, arguments, count, keywordNames);
    }

    private long watch(String name, int direction, long self, long arguments, long count, long keywordNames)
            throws Exception {
        PythonLoop loop = PythonLoop.find(self);
        if (loop == null || !loop.ownsSelector || count < 2 || keywordNames != 0) {
            return inPython(name, loop, self, arguments, count, keywordNames);
        }
        long file = Memory.getLong(arguments);
        int fd = descriptor(loop, file);
        if (fd == TOO_LARGE) {
            CPython.errSetString(OVERFLOW_ERROR, "Python int too large to convert to C int");
            return 0;
        }
        try (Owned handle = loop.isDebug()
                ? newHandleInPython(layout.handleType, self, arguments + 8, count - 1, 0)
                : Owned.of(pool.newHandle(self, arguments + 8, count - 1, 0))) {
            loop.watch(fd, direction, file, Owned.copyOf(handle.address()));
            return handle.transfer();
        }
    }

    private long removeReader(long self, long arguments, long count, long keywordNames) throws Exception {
        return unwatch("_remove_reader", Interest.READ, self, arguments, count, keywordNames);
    }

    private long removeWriter(long self, long arguments, long count, long keywordNames) throws Exception {
        return unwatch("_remove_writer", Interest.WRITE, self, arguments, count, keywordNames);
    }

    private long unwatch(String name, int direction, long self, long arguments, long count, long keywordNames)
            throws Exception {
        PythonLoop loop = PythonLoop.find(self);
        if (loop == null || !loop.ownsSelector || count != 1 || keywordNames != 0) {
            return inPython(name, loop, self, arguments, count, keywordNames);
        }
        int fd = descriptor(loop, Memory.getLong(arguments));
        boolean removed = fd != TOO_LARGE && loop.unwatch(fd, direction);
        return Builtin.truth(removed);
    }

    private long timerHandleCancelled(long self, long arguments, long count, long keywordNames) {
        PythonLoop loop = PythonLoop.find(self);
        if (loop != null && loop.queues.areInUse()) {
            return inPython("_timer_handle_cancelled", loop, self, arguments, count, keywordNames);
        }
        if (loop != null && count == 1 && isScheduled(Memory.getLong(arguments))) {
            loop.scheduler.timerCancelled();
        }
        return Builtin.none();
    }

    private boolean isScheduled(long handle) {
        if (layout.isTimer(handle)) {
            return layout.isScheduled(handle);
        }
        try (Owned scheduled = PyCalls.attribute(handle, "_scheduled")) {
            return PythonException.checkStatus(CPython.isTrue(scheduled.address())) > 0;
        }
    }

    /**
     * By the {@code __init__} of the class: in debug mode a handle notes there where it was made, and a thread-safe one makes
     * its lock.
     */
    private static Owned newHandleInPython(long type, long loop, long arguments, long count, long context) {
        try (Owned args = PyValues.tupleOf(LongStream.range(1, count)
                .map(i -> Memory.getLong(arguments + 8 * i))
                .toArray())) {
            return PyCalls.call(
                    type, Memory.getLong(arguments), args.address(), loop, context == 0 ? CPython.NONE : context);
        }
    }

    /**
     * The number of a descriptor, or of an object with a {@code fileno} method; that with which an object is registered which
     * has none any more.
     */
    private static int descriptor(PythonLoop loop, long object) {
        long number = CPython.typeOf(object) == CPython.LONG_TYPE ? CPython.longAsLong(object) : -1;
        if (number >= 0 && number <= Integer.MAX_VALUE) {
            return (int) number;
        }
        CPython.errClear();
        try (Owned selectors = CPython.importModule("selectors");
                Owned result = selectors.invoke("_fileobj_to_fd", object)) {
            number = CPython.longAsLong(result.address());
        } catch (PythonException e) {
            int registered = e.is(VALUE_ERROR) ? loop.watches().find(object) : -1;
            if (registered < 0) {
                throw e;
            }
            e.close();
            return registered;
        }
        CPython.errClear();
        return number >= 0 && number <= Integer.MAX_VALUE ? (int) number : TOO_LARGE;
    }

    /** Whether there are no keyword arguments, or {@code context} alone. */
    private boolean onlyContext(long keywordNames) {
        if (keywordNames == 0 || keywordNames == contextNames) {
            return true;
        }
        if (CPython.tupleSize(keywordNames) != 1) {
            return CPython.tupleSize(keywordNames) == 0;
        }
        long name = CPython.tupleGet(keywordNames, 0);
        if (name != CONTEXT_NAME && !CPython.equalsAscii(name, CONTEXT_ASCII)) {
            return false;
        }
        // A call site passes the same tuple of names each time.
        long before = contextNames;
        contextNames = CPython.newRef(keywordNames);
        if (before != 0) {
            CPython.decRef(before);
        }
        return true;
    }

    /** The {@code context} argument, borrowed, or 0 for none. */
    private static long context(long arguments, long count, long keywordNames) {
        if (keywordNames == 0 || CPython.tupleSize(keywordNames) == 0) {
            return 0;
        }
        long context = Memory.getLong(arguments + 8 * count);
        return context == CPython.NONE ? 0 : context;
    }

    /** Calls the method of CPython's loop class, whatever it is now. */
    private long inPython(
            String name, @Nullable PythonLoop loop, long self, long arguments, long count, long keywordNames) {
        try (Owned function = stock.attribute(name)) {
            if (loop != null && loop.isDebug() && loop.takesHandles()) {
                return inDebugMode(loop, function, self, arguments, count, keywordNames);
            }
            long result = PyCalls.prepend(function.address(), self, arguments, count, keywordNames);
            if (loop != null && loop.queues.areInUse()) {
                // It may have put a handle there while the loop sleeps.
                loop.scheduler.wake();
            }
            return result;
        }
    }

    /** It makes one handle, for which the scheduler need not give all others away. */
    private static long inDebugMode(
            PythonLoop loop, Owned function, long self, long arguments, long count, long keywordNames) {
        loop.queues.lend();
        long result = PyCalls.prepend(function.address(), self, arguments, count, keywordNames);
        if (result != 0) {
            loop.queues.takeIn();
            return result;
        }
        // No function of Python may be called while an exception is pending.
        try (PythonException refusal = PythonException.fetch()) {
            loop.queues.takeIn();
            refusal.restore();
        }
        return 0;
    }
}
