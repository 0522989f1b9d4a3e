package io.github.qtloop.python;

import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.convert.JavaStacks;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exception that Python code has raised and Java has no class for. The stack trace has Python's frames above those
 * of Java, and the cause is what Python says it was.
 *
 * <p>Where Java has a class of the same name and meaning, such as {@link io.github.qtloop.asyncio.CancelledError}, that
 * one is thrown, and an exception of this class is its cause. An exception that Java has thrown and that has passed
 * through Python arrives as it was, with an exception of this class suppressed.
 *
 * <p>Given back to Python, it is the same exception object again.
 */
public final class PythonError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the module, unless that is {@code builtins}. */
    private final String typeName;
    /** Of {@code str(exception)}; null for an exception without arguments. */
    private final @Nullable String text;
    /** As Python prints it. */
    private String traceback = "";
    /** The Java frames of the stack. */
    private final transient List<StackTraceElement> javaStack = JavaStacks.withoutPlumbing(super.getStackTrace());
    private final transient PythonObject exception;
    private transient @Nullable Throwable standIn;
    private transient boolean stale;

    PythonError(String typeName, @Nullable String text, PythonObject exception) {
        super(text == null ? typeName : typeName + ": " + text);
        this.typeName = typeName;
        this.text = text;
        this.exception = exception;
    }

    /**
     * The class of the exception.
     *
     * @return its name, with the module unless it is a builtin one: {@code ValueError}, {@code
     *     http.client.BadStatusLine}
     */
    public String typeName() {
        return typeName;
    }

    /**
     * {@code str(exception)}.
     *
     * @return the text, or null when the exception has none
     */
    public @Nullable String text() {
        return text;
    }

    /**
     * What Python would print of the exception.
     *
     * @return lines, beginning with {@code Traceback}
     */
    public String traceback() {
        refresh();
        return traceback;
    }

    @Override
    public StackTraceElement[] getStackTrace() {
        refresh();
        return super.getStackTrace();
    }

    @Override
    public void printStackTrace(PrintStream stream) {
        refresh();
        super.printStackTrace(stream);
    }

    @Override
    public void printStackTrace(PrintWriter writer) {
        refresh();
        super.printStackTrace(writer);
    }

    /** Notes that the exception has passed more frames of Python on its way. */
    void crossesAgain() {
        stale = true;
    }

    /** The frames of Python come above those of Java. */
    void update(String newTraceback, List<StackTraceElement> pythonStack) {
        traceback = newTraceback;
        setStackTrace(Stream.concat(pythonStack.stream(), javaStack.stream()).toArray(StackTraceElement[]::new));
    }

    private void refresh() {
        if (!stale) {
            return;
        }
        stale = false;
        try {
            ErrorsToJava.describeAgain(this);
        } catch (RuntimeException e) {
            // Python has ended, or cannot describe it any more: what it was described as before stays.
        }
    }

    /**
     * The exception itself.
     *
     * @return an instance of a Python class
     */
    public PythonObject exception() {
        return exception;
    }

    /** Notes the exception that is thrown in the place of this one, which is its cause. */
    void standsBehind(Throwable other) {
        standIn = other;
    }

    @Nullable Throwable standIn() {
        return standIn;
    }

    /**
     * Throws what stands for a Python exception; the Python one is used up. Needs the GIL. Written {@code throw
     * raise(…)}.
     */
    static RuntimeException raise(PythonException pending) {
        try (pending) {
            throw PythonError.<RuntimeException>unchecked(ErrorsToJava.exception(pending.valueWithTraceback()));
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable error) throws E {
        throw (E) error;
    }
}
