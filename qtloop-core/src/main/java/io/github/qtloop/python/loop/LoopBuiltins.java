package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.Builtin;
import io.github.qtloop.python.capi.BuiltinTable;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Libpython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.handles.HandleLayout;
import io.github.qtloop.python.handles.HandlePool;
import io.github.qtloop.reactor.Interest;
import io.github.qtloop.scheduler.Scheduler;
import java.util.Map;

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
    private static final long SCHEDULED_NAME = CPython.intern("_scheduled");
    private static final long OVERFLOW_ERROR = Libpython.variable("PyExc_OverflowError");
    private static final long VALUE_ERROR = Libpython.variable("PyExc_ValueError");
    private static final int TOO_LARGE = -1;
    private static final long LONG_TYPE = Libpython.object("PyLong_Type");

    private final HandleLayout layout;
    private final HandlePool pool;
    private final long stockCallSoon;
    private final long stockCallSoonThreadsafe;
    private final long stockCallLater;
    private final long stockCallAt;
    private final long stockTime;
    private final long stockAddReader;
    private final long stockAddWriter;
    private final long stockRemoveReader;
    private final long stockRemoveWriter;
    private long contextNames;

    LoopBuiltins(HandleLayout layout, HandlePool pool, long stockLoopType) {
        this.layout = layout;
        this.pool = pool;
        stockCallSoon = stock(stockLoopType, "call_soon");
        stockCallSoonThreadsafe = stock(stockLoopType, "call_soon_threadsafe");
        stockCallLater = stock(stockLoopType, "call_later");
        stockCallAt = stock(stockLoopType, "call_at");
        stockTime = stock(stockLoopType, "time");
        stockAddReader = stock(stockLoopType, "_add_reader");
        stockAddWriter = stock(stockLoopType, "_add_writer");
        stockRemoveReader = stock(stockLoopType, "_remove_reader");
        stockRemoveWriter = stock(stockLoopType, "_remove_writer");
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
        return soon(stockCallSoon, self, arguments, count, keywordNames);
    }

    /** Same thing: the GIL excludes the loop's thread, and adding a handle wakes it. */
    private long callSoonThreadsafe(long self, long arguments, long count, long keywordNames) {
        return soon(stockCallSoonThreadsafe, self, arguments, count, keywordNames);
    }

    private long soon(long stock, long self, long arguments, long count, long keywordNames) {
        PythonLoop loop = PythonLoop.find(self);
        if (loop == null || loop.isDebug() || count < 1 || !onlyContext(keywordNames)) {
            return PyCalls.prepend(stock, self, arguments, count, keywordNames);
        }
        long handle = pool.newHandle(self, arguments, count, context(arguments, count, keywordNames));
        if (handle != 0) {
            loop.enqueue(handle);
        }
        return handle;
    }

    private long callLater(long self, long arguments, long count, long keywordNames) {
        PythonLoop loop = PythonLoop.find(self);
        if (loop == null
                || loop.isDebug()
                || !loop.plainTimers
                || count < 2
                || !isPlainNumber(Memory.getLong(arguments))
                || !onlyContext(keywordNames)) {
            return PyCalls.prepend(stockCallLater, self, arguments, count, keywordNames);
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
                || loop.isDebug()
                || count < 2
                || !isPlainNumber(Memory.getLong(arguments))
                || !onlyContext(keywordNames)) {
            long handle = PyCalls.prepend(stockCallAt, self, arguments, count, keywordNames);
            return handle == 0 || loop == null ? handle : moveToScheduler(loop, handle);
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

    /** CPython's {@code call_at} has put the handle into the list {@code _scheduled}: take it from there. */
    private long moveToScheduler(PythonLoop loop, long handle) {
        long scheduled = PythonException.check(CPython.getAttr(loop.object(), SCHEDULED_NAME));
        CPython.listClear(scheduled);
        CPython.decRef(scheduled);
        double deadline = CPython.floatAsDouble(layout.deadline(handle));
        if (deadline == -1 && CPython.errorOccurred()) {
            CPython.decRef(handle);
            return 0;
        }
        loop.schedule(deadline, handle);
        return handle;
    }

    private long time(long self, long arguments, long count, long keywordNames) {
        if (count != 0 || keywordNames != 0) {
            return PyCalls.prepend(stockTime, self, arguments, count, keywordNames);
        }
        return CPython.floatFromDouble(Scheduler.time());
    }

    private long addReader(long self, long arguments, long count, long keywordNames) throws Exception {
        return watch(stockAddReader, Interest.READ, self, arguments, count, keywordNames);
    }

    private long addWriter(long self, long arguments, long count, long keywordNames) throws Exception {
        return watch(stockAddWriter, Interest.WRITE, self, arguments, count, keywordNames);
    }

    private long watch(long stock, int direction, long self, long arguments, long count, long keywordNames)
            throws Exception {
        PythonLoop loop = PythonLoop.find(self);
        if (loop == null || !loop.ownsSelector || count < 2 || keywordNames != 0) {
            return PyCalls.prepend(stock, self, arguments, count, keywordNames);
        }
        long file = Memory.getLong(arguments);
        int fd = descriptor(loop, file);
        if (fd == TOO_LARGE) {
            CPython.errSetString(OVERFLOW_ERROR, "Python int too large to convert to C int");
            return 0;
        }
        long handle = PythonException.check(loop.isDebug()
                ? newHandleInPython(loop, arguments, count)
                : pool.newHandle(self, arguments + 8, count - 1, 0));
        try {
            loop.watch(fd, direction, file, CPython.newRef(handle));
            return handle;
        } catch (Exception e) {
            CPython.decRef(handle);
            throw e;
        }
    }

    private long removeReader(long self, long arguments, long count, long keywordNames) throws Exception {
        return unwatch(stockRemoveReader, Interest.READ, self, arguments, count, keywordNames);
    }

    private long removeWriter(long self, long arguments, long count, long keywordNames) throws Exception {
        return unwatch(stockRemoveWriter, Interest.WRITE, self, arguments, count, keywordNames);
    }

    private long unwatch(long stock, int direction, long self, long arguments, long count, long keywordNames)
            throws Exception {
        PythonLoop loop = PythonLoop.find(self);
        if (loop == null || !loop.ownsSelector || count != 1 || keywordNames != 0) {
            return PyCalls.prepend(stock, self, arguments, count, keywordNames);
        }
        int fd = descriptor(loop, Memory.getLong(arguments));
        boolean removed = fd != TOO_LARGE && loop.unwatch(fd, direction);
        return CPython.newRef(removed ? CPython.TRUE : CPython.FALSE);
    }

    private long timerHandleCancelled(long self, long arguments, long count, long keywordNames) {
        PythonLoop loop = PythonLoop.find(self);
        if (loop != null && count == 1 && isScheduled(Memory.getLong(arguments))) {
            loop.scheduler.timerCancelled();
        }
        return CPython.newRef(CPython.NONE);
    }

    private boolean isScheduled(long handle) {
        if (layout.isTimer(handle)) {
            return layout.isScheduled(handle);
        }
        long scheduled = PythonException.check(CPython.getAttr(handle, SCHEDULED_NAME));
        int truth = CPython.isTrue(scheduled);
        CPython.decRef(scheduled);
        return truth > 0;
    }

    /** In debug mode the handle notes where it was made, which only its {@code __init__} does. */
    private long newHandleInPython(PythonLoop loop, long arguments, long count) {
        long args = PythonException.check(CPython.tupleNew(count - 2));
        for (long i = 2; i < count; i++) {
            CPython.tupleInit(args, i - 2, CPython.newRef(Memory.getLong(arguments + 8 * i)));
        }
        long handle = PyCalls.call(layout.handleType, Memory.getLong(arguments + 8), args, loop.object(), CPython.NONE);
        CPython.decRef(args);
        return handle;
    }

    /**
     * The number of a descriptor, or of an object with a {@code fileno} method; that with which an object is registered which
     * has none any more.
     */
    private static int descriptor(PythonLoop loop, long object) {
        long number = CPython.typeOf(object) == LONG_TYPE ? CPython.longAsLong(object) : -1;
        if (number >= 0 && number <= Integer.MAX_VALUE) {
            return (int) number;
        }
        CPython.errClear();
        long selectors = PythonException.check(CPython.importModule("selectors"));
        long toDescriptor = PythonException.check(CPython.getAttr(selectors, CPython.intern("_fileobj_to_fd")));
        CPython.decRef(selectors);
        long result = PyCalls.call(toDescriptor, object);
        CPython.decRef(toDescriptor);
        if (result == 0 && CPython.errMatches(VALUE_ERROR)) {
            int registered = loop.watches().find(object);
            if (registered >= 0) {
                CPython.errClear();
                return registered;
            }
        }
        number = CPython.longAsLong(PythonException.check(result));
        CPython.decRef(result);
        CPython.errClear();
        return number >= 0 && number <= Integer.MAX_VALUE ? (int) number : TOO_LARGE;
    }

    private static boolean isPlainNumber(long object) {
        long type = CPython.typeOf(object);
        return type == CPython.FLOAT_TYPE || type == LONG_TYPE;
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

    private static long stock(long type, String name) {
        return PythonException.check(CPython.getAttr(type, CPython.intern(name)));
    }
}
