package io.github.qtloop.python.handles;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Contexts;
import io.github.qtloop.python.capi.Libpython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PyValues;
import io.github.qtloop.python.capi.Slots;

/** Where {@code asyncio.Handle} and {@code asyncio.TimerHandle} have their slots: C pointers. Needs the GIL. */
public final class HandleLayout {

    private static final long TUPLE_TYPE = Libpython.object("PyTuple_Type");
    private static final long THREAD_SAFE_NAME = CPython.intern("_ThreadSafeHandle");

    public final long handleType;
    final long timerHandleType;

    /** What {@code call_soon_threadsafe} makes: {@code asyncio.events._ThreadSafeHandle}, or {@code Handle} before 3.14. */
    public final long threadSafeHandleType;

    final long callback;
    final long args;
    final long context;
    final long loop;
    final long cancelled;
    final long repr;
    final long sourceTraceback;
    final long scheduled;
    final long when;
    final long weakReferences;

    public HandleLayout() {
        try (Owned events = CPython.importModule("asyncio.events")) {
            handleType = events.attribute("Handle").transfer();
            timerHandleType = events.attribute("TimerHandle").transfer();
            threadSafeHandleType = CPython.hasAttr(events.address(), THREAD_SAFE_NAME)
                    ? events.attribute("_ThreadSafeHandle").transfer()
                    : handleType;
        }
        try (Owned handle = Owned.of(CPython.genericAlloc(handleType))) {
            callback = Slots.find(handle, "_callback");
            args = Slots.find(handle, "_args");
            context = Slots.find(handle, "_context");
            loop = Slots.find(handle, "_loop");
            cancelled = Slots.find(handle, "_cancelled");
            repr = Slots.find(handle, "_repr");
            sourceTraceback = Slots.find(handle, "_source_traceback");
        }
        try (Owned timer = Owned.of(CPython.genericAlloc(timerHandleType))) {
            scheduled = Slots.find(timer, "_scheduled");
            when = Slots.find(timer, "_when");
        }
        weakReferences = weakReferences(handleType);
    }

    /** The class {@code asyncio.TimerHandle}, a subclass of {@code asyncio.Handle}. */
    public long timerHandleType() {
        return timerHandleType;
    }

    /** Whether the slots may be read directly: exactly one of asyncio's two classes. */
    boolean isPlain(long handle) {
        long type = CPython.typeOf(handle);
        return type == handleType || type == timerHandleType;
    }

    public boolean isTimer(long handle) {
        return CPython.typeOf(handle) == timerHandleType;
    }

    /** Whether the contents of these slots are there and of the usual types; a program may delete or replace them. */
    static boolean isWhole(long callback, long args, long context) {
        return callback != 0
                && args != 0
                && CPython.typeOf(args) == TUPLE_TYPE
                && context != 0
                && Contexts.isContext(context);
    }

    boolean isCancelled(long handle) {
        return Memory.getLong(handle + cancelled) == CPython.TRUE;
    }

    /** Borrowed: {@code handle._when}, or 0 where a program has deleted it. */
    public long deadline(long handle) {
        return Memory.getLong(handle + when);
    }

    public boolean isScheduled(long handle) {
        return Memory.getLong(handle + scheduled) == CPython.TRUE;
    }

    void setUnscheduled(long handle) {
        setSlot(handle + scheduled, CPython.newRef(CPython.FALSE));
    }

    /** Replaces a slot's content; steals {@code value}. */
    static void setSlot(long slot, long value) {
        long old = Memory.getLong(slot);
        Memory.putLong(slot, value);
        if (old != 0) {
            CPython.decRef(old);
        }
    }

    private static long weakReferences(long type) {
        try (Owned offset = PyCalls.attribute(type, "__weakrefoffset__")) {
            return PyValues.toLong(offset.address());
        }
    }
}
