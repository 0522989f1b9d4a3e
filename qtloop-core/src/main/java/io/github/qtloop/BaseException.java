package io.github.qtloop;

import io.github.qtloop.trace.LateTrace;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The root of the exceptions that ordinary error handling must let pass: the counterpart of Python's
 * {@code BaseException} for what is not an {@code Exception} there. It is no {@link Exception} either, so that
 * {@code catch (Exception e)} in a coroutine does not swallow its cancellation.
 */
public abstract class BaseException extends Error {
    private static final long serialVersionUID = 1;

    static {
        LateTrace.findBy(error -> error instanceof BaseException own ? own.trace : null);
    }

    /** Null after serialization, which writes the trace as it has been told. */
    private final transient @Nullable LateTrace trace = new LateTrace();

    /**
     * Makes an exception.
     *
     * @param message the text, or null for none
     * @param cause what led to it, or null
     */
    protected BaseException(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public StackTraceElement[] getStackTrace() {
        tell();
        return super.getStackTrace();
    }

    @Override
    public void setStackTrace(StackTraceElement[] stackTrace) {
        if (trace != null) {
            trace.take();
        }
        super.setStackTrace(stackTrace);
    }

    @Override
    public void printStackTrace(PrintStream s) {
        tell();
        super.printStackTrace(s);
    }

    @Override
    public void printStackTrace(PrintWriter s) {
        tell();
        super.printStackTrace(s);
    }

    private void tell() {
        UnaryOperator<StackTraceElement[]> due = trace == null ? null : trace.take();
        if (due != null) {
            super.setStackTrace(due.apply(super.getStackTrace()));
        }
    }
}
