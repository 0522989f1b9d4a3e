package io.github.qtloop.python;

import io.github.qtloop.python.capi.PythonException;
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
    private final String traceback;
    private final transient PythonObject exception;
    private transient @Nullable Throwable standIn;

    PythonError(String typeName, @Nullable String text, String traceback, PythonObject exception) {
        super(text == null ? typeName : typeName + ": " + text);
        this.typeName = typeName;
        this.text = text;
        this.traceback = traceback;
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
        return traceback;
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
        try (PythonException normalized = pending.normalizedWithTraceback()) {
            throw PythonError.<RuntimeException>unchecked(ErrorsToJava.exception(normalized.value()));
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable error) throws E {
        throw (E) error;
    }
}
