package io.github.qtloop.python.capi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A Python exception in Java's hands; holds the references that {@code PyErr_Fetch} gave. */
public final class PythonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient long type;
    private final transient long value;
    private final transient long traceback;

    private PythonException(long type, long value, long traceback) {
        super(null, null, false, false);
        this.type = type;
        this.value = value;
        this.traceback = traceback;
    }

    /** Takes the pending exception, which is no longer set afterwards. */
    public static PythonException fetch() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment triple = arena.allocate(24, 8);
            CPython.errFetch(triple.address(), triple.address() + 8, triple.address() + 16);
            return of(triple);
        }
    }

    private static PythonException of(MemorySegment triple) {
        return new PythonException(
                triple.get(ValueLayout.JAVA_LONG, 0),
                triple.get(ValueLayout.JAVA_LONG, 8),
                triple.get(ValueLayout.JAVA_LONG, 16));
    }

    /** The same exception with a value that is an instance of its type; this object is used up. */
    public PythonException normalized() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment triple = arena.allocateFrom(ValueLayout.JAVA_LONG, type, value, traceback);
            CPython.errNormalize(triple.address(), triple.address() + 8, triple.address() + 16);
            return of(triple);
        }
    }

    /** As {@link #normalized()}, with the traceback in the value, where Python code finds it. */
    public PythonException normalizedWithTraceback() {
        PythonException normalized = normalized();
        if (normalized.traceback != 0) {
            CPython.setTraceback(normalized.value, normalized.traceback);
        }
        return normalized;
    }

    /** The same exception, raised from nowhere; this object is used up. */
    public PythonException withoutTraceback() {
        PythonException normalized = normalized();
        if (normalized.traceback != 0) {
            CPython.decRef(normalized.traceback);
        }
        return new PythonException(normalized.type, normalized.value, 0);
    }

    /** The exception object, borrowed; an instance if this is {@link #normalized()}. */
    public long value() {
        return value;
    }

    /** Gives the references back; the exception is handled. */
    public void release() {
        for (long reference : new long[] {type, value, traceback}) {
            if (reference != 0) {
                CPython.decRef(reference);
            }
        }
    }

    /** Sets the exception again; once. */
    public void restore() {
        CPython.errRestore(type, value, traceback);
    }

    /** Returns the reference if there is one, else throws the pending exception. */
    public static long check(long reference) {
        if (reference == 0) {
            throw fetch();
        }
        return reference;
    }

    /** Throws the pending exception if the status is negative. */
    public static void checkStatus(int status) {
        if (status < 0) {
            throw fetch();
        }
    }
}
