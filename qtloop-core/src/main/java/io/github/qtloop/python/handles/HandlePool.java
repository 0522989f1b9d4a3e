package io.github.qtloop.python.handles;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Contexts;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.capi.Raw;
import io.github.qtloop.python.capi.Refcount;
import java.util.Arrays;

/**
 * Makes {@code asyncio.Handle} and {@code asyncio.TimerHandle} objects without running their Python {@code __init__}, and
 * takes them back when nobody else has them: a handle that is used again needs neither an allocation nor a destructor.
 *
 * <p>The objects are the interpreter's own classes, so a program cannot tell them from those that CPython's loop makes.
 * An object in the pool has one reference, is hidden from Python's collector, and holds nothing but what a new handle
 * has, too. Needs the GIL.
 */
public final class HandlePool {

    /** More than a thread can queue by {@code call_soon_threadsafe} until the loop's thread gets the GIL. */
    private static final int CAPACITY = 1 << 14;

    private final HandleLayout layout;
    private final long emptyTuple = PythonException.check(CPython.tupleNew(0));
    private final Shelf handles = new Shelf();
    private final Shelf timers = new Shelf();

    public HandlePool(HandleLayout layout) {
        this.layout = layout;
    }

    /** The classes that a pool consists of. */
    public static Class<?>[] classes() {
        return new Class<?>[] {HandlePool.class, Shelf.class};
    }

    /**
     * {@code Handle(callback, args, loop, context)}.
     *
     * @param arguments the callback and its arguments
     * @param context 0 for a copy of the current one
     * @return an owned reference, or 0 with an exception set
     */
    @Raw
    public long newHandle(long loop, long arguments, long count, long context) {
        return fill(take(handles, layout.handleType), loop, arguments, count, context);
    }

    /** {@code TimerHandle(when, callback, args, loop, context)} that is in the heap already; steals {@code deadline}. */
    @Raw
    public long newTimerHandle(long deadline, long loop, long arguments, long count, long context) {
        long handle = take(timers, layout.timerHandleType);
        if (handle != 0) {
            Memory.putLong(handle + layout.when, deadline);
            HandleLayout.setSlot(handle + layout.scheduled, CPython.newRef(CPython.TRUE));
        } else {
            CPython.decRef(deadline);
        }
        return fill(handle, loop, arguments, count, context);
    }

    /** Gives a reference back. */
    void release(long handle) {
        if (Refcount.isOnly(handle)) {
            long type = CPython.typeOf(handle);
            if (type == layout.handleType && handles.hasRoom() && isUsual(handle)) {
                keep(handles, handle);
                return;
            } else if (type == layout.timerHandleType && timers.hasRoom() && isUsual(handle)) {
                HandleLayout.setSlot(handle + layout.when, 0);
                keep(timers, handle);
                return;
            }
        }
        CPython.decRef(handle);
    }

    /** Whether nothing was done to it but to run it or to cancel it. */
    private boolean isUsual(long handle) {
        long cancelled = Memory.getLong(handle + layout.cancelled);
        return (cancelled == CPython.FALSE || cancelled == CPython.TRUE)
                && Memory.getLong(handle + layout.weakReferences) == 0
                && Memory.getLong(handle + layout.repr) == CPython.NONE
                && Memory.getLong(handle + layout.sourceTraceback) == CPython.NONE;
    }

    /** In the order in which the destructor drops them. What goes may run code of the program, which may make handles. */
    private void keep(Shelf shelf, long handle) {
        HandleLayout.setSlot(handle + layout.args, 0);
        HandleLayout.setSlot(handle + layout.callback, 0);
        if (layout.isCancelled(handle)) {
            HandleLayout.setSlot(handle + layout.cancelled, CPython.newRef(CPython.FALSE));
        }
        HandleLayout.setSlot(handle + layout.context, 0);
        HandleLayout.setSlot(handle + layout.loop, 0);
        if (Refcount.isOnly(handle) && shelf.hasRoom() && isUsual(handle)) {
            CPython.untrack(handle);
            shelf.add(handle);
        } else {
            CPython.decRef(handle);
        }
    }

    private long take(Shelf shelf, long type) {
        if (shelf.size > 0) {
            return shelf.remove();
        }
        long handle = CPython.genericAlloc(type);
        if (handle != 0) {
            CPython.untrack(handle);
            Memory.putLong(handle + layout.cancelled, CPython.newRef(CPython.FALSE));
            Memory.putLong(handle + layout.repr, CPython.newRef(CPython.NONE));
            Memory.putLong(handle + layout.sourceTraceback, CPython.newRef(CPython.NONE));
        }
        return handle;
    }

    /** Steals {@code handle}, which may be 0. */
    private long fill(long handle, long loop, long arguments, long count, long context) {
        if (handle == 0) {
            return 0;
        }
        long handleContext = context == 0 ? Contexts.copyCurrent() : CPython.newRef(context);
        long args = handleContext == 0 ? 0 : tuple(arguments + 8, count - 1);
        if (args == 0) {
            if (handleContext != 0) {
                CPython.decRef(handleContext);
            }
            CPython.decRef(handle);
            return 0;
        }
        Memory.putLong(handle + layout.callback, CPython.newRef(Memory.getLong(arguments)));
        Memory.putLong(handle + layout.args, args);
        Memory.putLong(handle + layout.context, handleContext);
        Memory.putLong(handle + layout.loop, CPython.newRef(loop));
        CPython.track(handle);
        return handle;
    }

    private long tuple(long items, long count) {
        if (count == 0) {
            return CPython.newRef(emptyTuple);
        }
        long tuple = CPython.tupleNew(count);
        if (tuple != 0) {
            for (long i = 0; i < count; i++) {
                CPython.tupleInit(tuple, i, CPython.newRef(Memory.getLong(items + 8 * i)));
            }
        }
        return tuple;
    }

    /** A stack of objects. */
    private static final class Shelf {

        private long[] objects = new long[256];
        private int size;

        boolean hasRoom() {
            return size < CAPACITY;
        }

        void add(long object) {
            if (size == objects.length) {
                objects = Arrays.copyOf(objects, 2 * size);
            }
            objects[size++] = object;
        }

        long remove() {
            return objects[--size];
        }
    }
}
