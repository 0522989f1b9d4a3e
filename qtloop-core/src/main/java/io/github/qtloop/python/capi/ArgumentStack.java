package io.github.qtloop.python.capi;

import io.github.qtloop.foreign.CFunction;

/**
 * Room for the arguments of calls that are under way in one thread. A call may make others before it ends, whose arguments come
 * above its own. Needs the GIL.
 */
public final class ArgumentStack implements AutoCloseable {

    private static final CFunction ALLOCATE = Libpython.criticalFunction("PyMem_RawMalloc");
    private static final CFunction FREE = Libpython.criticalFunction("PyMem_RawFree");
    private static final long WORD = Long.BYTES;

    /** Hardly any call has more than some arguments, or is made in more than some others. */
    private static final long WORDS = 512;

    private final long bottom;
    private long top;

    /** Allocates it. */
    public ArgumentStack() {
        bottom = ALLOCATE.call(WORDS * WORD);
        if (bottom == 0) {
            throw new OutOfMemoryError("no memory for the arguments of callbacks");
        }
        top = bottom;
    }

    /** Whether there is room for a callable and the items of a tuple. */
    public boolean hasRoom(long tuple) {
        return top + (1 + CPython.tupleSize(tuple)) * WORD <= bottom + WORDS * WORD;
    }

    /** Puts a callable, and the items of a tuple behind it, on top. Neither is counted. */
    public long push(long callable, long tuple) {
        long first = top;
        long size = CPython.tupleSize(tuple);
        Memory.putLong(first, callable);
        for (long i = 0; i < size; i++) {
            Memory.putLong(first + WORD * (1 + i), CPython.tupleGet(tuple, i));
        }
        top = first + WORD * (1 + size);
        return first;
    }

    /** Takes away what {@link #push} has put at an address, and all above it. */
    public void pop(long first) {
        top = first;
    }

    /** Frees it, unless a call is under way, which may look at its arguments to its end. */
    @Override
    public void close() {
        if (top == bottom) {
            FREE.call(bottom);
        }
    }
}
