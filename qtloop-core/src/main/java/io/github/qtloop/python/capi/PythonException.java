package io.github.qtloop.python.capi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/**
 * A Python exception in Java's hands, with the references that {@code PyErr_Fetch} gave. It is thrown on, restored once, or
 * closed.
 */
public final class PythonException extends RuntimeException implements AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final transient Owned type;
    private final transient @Nullable Owned value;
    private final transient @Nullable Owned traceback;

    private PythonException(Owned type, @Nullable Owned value, @Nullable Owned traceback) {
        super(null, null, false, false);
        this.type = type;
        this.value = value;
        this.traceback = traceback;
    }

    /**
     * Takes the pending exception, which is no longer set afterwards.
     *
     * @throws IllegalStateException when there is none
     */
    public static PythonException fetch() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment triple = arena.allocate(24, 8);
            CPython.errFetch(triple.address(), triple.address() + 8, triple.address() + 16);
            if (triple.get(ValueLayout.JAVA_LONG, 0) == 0) {
                throw new IllegalStateException("Python reports an error and has set no exception");
            }
            return of(triple);
        }
    }

    private static PythonException of(MemorySegment triple) {
        return new PythonException(
                Owned.of(triple.get(ValueLayout.JAVA_LONG, 0)),
                nullable(triple.get(ValueLayout.JAVA_LONG, 8)),
                nullable(triple.get(ValueLayout.JAVA_LONG, 16)));
    }

    private static @Nullable Owned nullable(long reference) {
        return reference == 0 ? null : Owned.of(reference);
    }

    private static long transfer(@Nullable Owned reference) {
        return reference == null ? 0 : reference.transfer();
    }

    /** Whether an {@code except} clause with this class takes it. */
    public boolean is(long exceptionType) {
        return CPython.errMatches(type.address(), exceptionType);
    }

    /** The same exception with a value that is an instance of its type; this object is used up. */
    public PythonException normalized() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment triple = arena.allocateFrom(
                    ValueLayout.JAVA_LONG, type.transfer(), transfer(value), transfer(traceback));
            CPython.errNormalize(triple.address(), triple.address() + 8, triple.address() + 16);
            return of(triple);
        }
    }

    /** As {@link #normalized()}, with the traceback in the value, where Python code finds it. */
    public PythonException normalizedWithTraceback() {
        PythonException normalized = normalized();
        if (normalized.traceback != null) {
            CPython.setTraceback(normalized.value(), normalized.traceback.address());
        }
        return normalized;
    }

    /** The same exception, raised from nowhere; this object is used up. */
    public PythonException withoutTraceback() {
        PythonException normalized = normalized();
        if (normalized.traceback != null) {
            normalized.traceback.close();
        }
        return new PythonException(normalized.type, normalized.value, null);
    }

    /** The exception object, borrowed, of one that is {@link #normalized()}. */
    public long value() {
        if (value == null) {
            throw new IllegalStateException("this exception has no object yet: normalize it");
        }
        return value.address();
    }

    /** Gives the references back; the exception is handled. */
    @Override
    public void close() {
        type.close();
        if (value != null) {
            value.close();
        }
        if (traceback != null) {
            traceback.close();
        }
    }

    /** Sets the exception again; once. */
    public void restore() {
        CPython.errRestore(type.transfer(), transfer(value), transfer(traceback));
    }

    /** Prints the exception as one that nobody has caught; this object is used up. */
    public void print() {
        restore();
        CPython.errPrint();
    }

    /** Returns the reference if there is one, else throws the pending exception. */
    public static long check(long reference) {
        if (reference == 0) {
            throw fetch();
        }
        return reference;
    }

    /** Returns the status, or throws the pending exception if it is negative. */
    public static int checkStatus(int status) {
        if (status < 0) {
            throw fetch();
        }
        return status;
    }
}
