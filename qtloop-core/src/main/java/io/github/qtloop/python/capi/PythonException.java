package io.github.qtloop.python.capi;

import org.jspecify.annotations.Nullable;

/** A Python exception in Java's hands. It is thrown on, restored once, or closed. */
public final class PythonException extends RuntimeException implements AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final transient Owned value;

    /** What the value does not have yet: where it was raised. Since 3.12 the value always has it. */
    private final transient @Nullable Owned traceback;

    private PythonException(Owned value, @Nullable Owned traceback) {
        super(null, null, false, false);
        this.value = value;
        this.traceback = traceback;
    }

    /**
     * Takes the pending exception, which is no longer set afterwards.
     *
     * @throws IllegalStateException when there is none
     */
    public static PythonException fetch() {
        PendingException pending = PendingException.take();
        if (pending == null) {
            throw new IllegalStateException("Python reports an error and has set no exception");
        }
        return new PythonException(pending.value(), pending.traceback());
    }

    /** Whether an {@code except} clause with this class takes it. */
    public boolean is(long exceptionType) {
        return CPython.errMatches(value.address(), exceptionType);
    }

    /** The same exception, raised from nowhere; this object is used up. */
    public PythonException withoutTraceback() {
        if (traceback == null) {
            CPython.setTraceback(value.address(), CPython.NONE);
        } else {
            traceback.close();
        }
        return new PythonException(value, null);
    }

    /** The exception object, borrowed. */
    public long value() {
        return value.address();
    }

    /** As {@link #value}, with the traceback in it, where Python code finds it. */
    public long valueWithTraceback() {
        if (traceback != null) {
            CPython.setTraceback(value.address(), traceback.address());
        }
        return value.address();
    }

    /** Gives the references back; the exception is handled. */
    @Override
    public void close() {
        value.close();
        if (traceback != null) {
            traceback.close();
        }
    }

    /** Sets the exception again; once. */
    public void restore() {
        new PendingException(value, traceback).set();
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
