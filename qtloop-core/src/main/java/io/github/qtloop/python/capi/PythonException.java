package io.github.qtloop.python.capi;

/** A Python exception in Java's hands. It is thrown on, restored once, or closed. */
public final class PythonException extends RuntimeException implements AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final transient Owned value;

    private PythonException(Owned value) {
        super(null, null, false, false);
        this.value = value;
    }

    /**
     * Takes the pending exception, which is no longer set afterwards.
     *
     * @throws IllegalStateException when there is none
     */
    public static PythonException fetch() {
        long exception = PendingException.take();
        if (exception == 0) {
            throw new IllegalStateException("Python reports an error and has set no exception");
        }
        return new PythonException(Owned.of(exception));
    }

    /** Whether an {@code except} clause with this class takes it. */
    public boolean is(long exceptionType) {
        return CPython.errMatches(value.address(), exceptionType);
    }

    /** The same exception, raised from nowhere. */
    public PythonException withoutTraceback() {
        CPython.setTraceback(value.address(), CPython.NONE);
        return this;
    }

    /** The exception object with its traceback, borrowed. */
    public long value() {
        return value.address();
    }

    /** Gives the reference back; the exception is handled. */
    @Override
    public void close() {
        value.close();
    }

    /** Sets the exception again; once. */
    public void restore() {
        PendingException.set(value.transfer());
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
