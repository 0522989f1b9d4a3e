package io.github.qtloop.python;

/**
 * Makes {@code asyncio.Handle} and {@code asyncio.TimerHandle} objects without running their Python
 * {@code __init__}, and reads their slots.
 *
 * <p>The objects are the interpreter's own classes, so a program cannot tell them from those that
 * CPython's loop makes. Slots are C pointers at offsets that the classes' member descriptors tell.
 */
final class HandleLayout {

    /** {@code PyMemberDescrObject.d_member} and {@code PyMemberDef.offset}. */
    private static final long DESCRIPTOR_MEMBER = 40;

    private static final long MEMBER_OFFSET = 16;

    final long handleType;
    final long timerHandleType;
    final long callback;
    final long args;
    final long context;
    private final long loop;
    private final long cancelled;
    private final long repr;
    private final long sourceTraceback;
    private final long scheduled;
    private final long when;

    HandleLayout() {
        long events = PythonException.check(CPython.importModule("asyncio.events"));
        handleType = PythonException.check(CPython.getAttr(events, CPython.intern("Handle")));
        timerHandleType = PythonException.check(CPython.getAttr(events, CPython.intern("TimerHandle")));
        CPython.decRef(events);
        callback = offset(handleType, "_callback");
        args = offset(handleType, "_args");
        context = offset(handleType, "_context");
        loop = offset(handleType, "_loop");
        cancelled = offset(handleType, "_cancelled");
        repr = offset(handleType, "_repr");
        sourceTraceback = offset(handleType, "_source_traceback");
        scheduled = offset(timerHandleType, "_scheduled");
        when = offset(timerHandleType, "_when");
    }

    /** Whether the slots may be read directly: exactly one of asyncio's two classes. */
    boolean isPlain(long handle) {
        long type = CPython.typeOf(handle);
        return type == handleType || type == timerHandleType;
    }

    boolean isTimer(long handle) {
        return CPython.typeOf(handle) == timerHandleType;
    }

    boolean isCancelled(long handle) {
        return Memory.getLong(handle + cancelled) == CPython.TRUE;
    }

    /**
     * {@code Handle(callback, args, loop, context)}.
     *
     * @param arguments the callback and its arguments
     * @param context 0 for a copy of the current one
     * @return an owned reference, or 0 with an exception set
     */
    long newHandle(long loopObject, long arguments, long count, long contextObject) {
        return allocate(handleType, loopObject, arguments, count, contextObject);
    }

    /** {@code TimerHandle(when, callback, args, loop, context)} that is in the heap already; steals {@code deadline}. */
    long newTimerHandle(long deadline, long loopObject, long arguments, long count, long contextObject) {
        long handle = allocate(timerHandleType, loopObject, arguments, count, contextObject);
        if (handle == 0) {
            CPython.decRef(deadline);
            return 0;
        }
        Memory.putLong(handle + when, deadline);
        Memory.putLong(handle + scheduled, CPython.newRef(CPython.TRUE));
        return handle;
    }

    /** Borrowed: {@code handle._when}. */
    long deadline(long handle) {
        return Memory.getLong(handle + when);
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

    private long allocate(long type, long loopObject, long arguments, long count, long contextObject) {
        long handleContext = contextObject == 0 ? CPython.contextCopyCurrent() : CPython.newRef(contextObject);
        if (handleContext == 0) {
            return 0;
        }
        long callbackArgs = CPython.tupleNew(count - 1);
        long handle = callbackArgs == 0 ? 0 : CPython.genericAlloc(type);
        if (handle == 0) {
            CPython.decRef(handleContext);
            if (callbackArgs != 0) {
                CPython.decRef(callbackArgs);
            }
            return 0;
        }
        for (long i = 1; i < count; i++) {
            CPython.tupleInit(callbackArgs, i - 1, CPython.newRef(Memory.getLong(arguments + 8 * i)));
        }
        Memory.putLong(handle + callback, CPython.newRef(Memory.getLong(arguments)));
        Memory.putLong(handle + args, callbackArgs);
        Memory.putLong(handle + context, handleContext);
        Memory.putLong(handle + loop, CPython.newRef(loopObject));
        Memory.putLong(handle + cancelled, CPython.newRef(CPython.FALSE));
        Memory.putLong(handle + repr, CPython.newRef(CPython.NONE));
        Memory.putLong(handle + sourceTraceback, CPython.newRef(CPython.NONE));
        return handle;
    }

    private static long offset(long type, String slot) {
        long descriptor = PythonException.check(CPython.getAttr(type, CPython.intern(slot)));
        long offset = Memory.getLong(Memory.getLong(descriptor + DESCRIPTOR_MEMBER) + MEMBER_OFFSET);
        CPython.decRef(descriptor);
        return offset;
    }
}
