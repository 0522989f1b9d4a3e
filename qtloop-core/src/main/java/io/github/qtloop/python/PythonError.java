package io.github.qtloop.python;

import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.trace.Frames;
import io.github.qtloop.trace.Story;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exception that Python code has raised. The stack trace has Python's frames above those of Java, and the cause is
 * what Python says it was.
 *
 * <p>It is thrown itself, as the nearest of its subclasses, unless Java has a class that means the same:
 *
 * <ul>
 *   <li>an exception of asyncio, {@code TimeoutError}, {@code StopIteration}, {@code NotImplementedError}, {@code
 *       KeyboardInterrupt} and exception groups are those of the packages {@code io.github.qtloop} and {@code
 *       io.github.qtloop.asyncio};
 *   <li>an {@code OSError} is an {@link IOException}, where it is awaited, and where an interface declares one: a
 *       {@link java.nio.file.FileSystemException} and its subclasses if it is about a file, a {@link
 *       java.net.SocketException}, {@link java.net.ConnectException}, {@link java.net.UnknownHostException} or {@link
 *       javax.net.ssl.SSLException}. Elsewhere it is an {@link OSError};
 *   <li>what ends a program, such as {@code SystemExit}, is a {@link PythonExit}.
 * </ul>
 *
 * A subclass of these in Python arrives as the nearest one. An exception of this class is behind such an exception, as
 * its cause or suppressed, and {@link #of} finds it. An exception that Java has thrown and that has passed through
 * Python arrives as it was, with an exception of this class suppressed.
 *
 * <p>Given back to Python, it is the same exception object again. One that is read from a stream of objects has left
 * the exception object behind.
 */
public class PythonError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands in the frames of Python where Java has the name of a class. */
    static final String PYTHON = "python";

    /** Of the class and all that it inherits from, the nearest first; with the module, unless that is {@code builtins}. */
    private final ArrayList<String> types;
    /** Of {@code str(exception)}; null for an exception without arguments. */
    private final @Nullable String text;
    /** Null until somebody asks, unless all are plain values. */
    private @Nullable ArrayList<@Nullable Object> arguments;
    /** As Python prints it. */
    private String traceback = "";
    /** The Java frames of the stack. */
    private transient List<StackTraceElement> javaStack = List.of(Story.of(super.getStackTrace()));
    private final transient @Nullable PythonObject exception;
    private transient @Nullable Throwable standIn;
    private transient boolean stale;

    PythonError(ErrorFacts facts, PythonObject exception) {
        super(facts.text() == null
                ? facts.types().getFirst()
                : facts.types().getFirst() + ": " + facts.text());
        this.types = new ArrayList<>(facts.types());
        this.text = facts.text();
        this.arguments = facts.arguments();
        this.exception = exception;
    }

    /** An error of the nearest class that the exception is an instance of. */
    static PythonError of(ErrorFacts facts, PythonObject exception) {
        for (String type : facts.types()) {
            switch (type) {
                case "ValueError":
                    return new ValueError(facts, exception);
                case "IndexError":
                    return new IndexError(facts, exception);
                case "KeyError":
                    return new KeyError(facts, exception);
                case "LookupError":
                    return new LookupError(facts, exception);
                case "ImportError":
                    return new ImportError(facts, exception);
                case "OSError":
                    return new OSError(facts, exception);
                default: // the next one
            }
        }
        return new PythonError(facts, exception);
    }

    /**
     * What Python has raised, for an exception of any class.
     *
     * @param error what was caught
     * @return the error itself, or the one behind it; null when it has not come from Python
     */
    public static @Nullable PythonError of(Throwable error) {
        if (error instanceof PythonError python) {
            return python;
        }
        return Stream.concat(Stream.ofNullable(error.getCause()), Arrays.stream(error.getSuppressed()))
                .filter(PythonError.class::isInstance)
                .map(PythonError.class::cast)
                .filter(candidate -> candidate.exception == null || candidate.standIn == error)
                .findFirst()
                .orElse(null);
    }

    /**
     * The class of the exception.
     *
     * @return its name, with the module unless it is a builtin one: {@code ValueError}, {@code
     *     http.client.BadStatusLine}
     */
    public String typeName() {
        return types.getFirst();
    }

    /**
     * Whether the exception is of a class: Python's {@code isinstance}. Any thread may ask; it waits for the GIL.
     *
     * <p>When Python has ended, or {@link #exception} is closed, the names are those by which the classes were defined, or those of a package around
     * that module.
     *
     * @param names the names of classes, at least one of which must fit: {@code "aiohttp.ClientError"}, or {@code
     *     "KeyError"} for a builtin one. The exception is of no class of a module that was never imported
     * @return whether it is an instance of one of them
     * @throws IllegalArgumentException when an imported module has no class of the name
     */
    public boolean matches(String... names) {
        return exception == null ? TypeNames.match(types, names) : TypeNames.match(exception, types, names);
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
     * The arguments with which the exception was made: Python's {@code args}.
     *
     * @return the values, converted by their own types
     * @throws IllegalStateException when they are other than numbers and strings, and Python has ended or {@link
     *     #exception} is closed
     */
    public List<@Nullable Object> args() {
        ArrayList<@Nullable Object> known = arguments;
        if (known == null) {
            known = new ArrayList<>(Arrays.asList(exception().get(Object[].class, "args")));
            arguments = known;
        }
        return Collections.unmodifiableList(known);
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
        super.setStackTrace(Stream.concat(pythonStack.stream(), javaStack.stream()).toArray(StackTraceElement[]::new));
    }

    @Override
    public void setStackTrace(StackTraceElement[] stackTrace) {
        javaStack = Arrays.stream(stackTrace)
                .dropWhile(frame -> frame.getClassName().equals(PYTHON))
                .toList();
        super.setStackTrace(stackTrace);
    }

    /** Hands its stack to the exception of Java that it is suppressed by, and keeps Python's frames. */
    void passTo(Throwable origin) {
        if (!Frames.areFull()) {
            StackTraceElement[] stack = getStackTrace();
            Story.pass(origin, stack);
            setStackTrace(Arrays.stream(stack)
                    .takeWhile(frame -> frame.getClassName().equals(PYTHON))
                    .toArray(StackTraceElement[]::new));
        }
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
     * @throws IllegalStateException when this error was read from a stream of objects
     */
    public PythonObject exception() {
        if (exception == null) {
            throw new IllegalStateException("the Python object of " + typeName() + " has stayed in the process that has"
                    + " raised it; only its description is here");
        }
        return exception;
    }

    /** Whether this is the process that has raised it. */
    boolean hasException() {
        return exception != null;
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
     * raise(…)}. Nobody expects a checked exception here, so an {@code OSError} is thrown itself.
     */
    static RuntimeException raise(PythonException pending) {
        try (pending) {
            Throwable thrown = ErrorsToJava.exception(pending.valueWithTraceback());
            throw PythonError.<RuntimeException>unchecked(
                    thrown instanceof IOException && thrown.getCause() instanceof OSError error ? error : thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable error) throws E {
        throw (E) error;
    }

    /** Python's {@code ValueError}: a value that fits by its type and not by itself. */
    public static final class ValueError extends PythonError {
        private static final long serialVersionUID = 1L;

        ValueError(ErrorFacts facts, PythonObject exception) {
            super(facts, exception);
        }
    }

    /** Python's {@code LookupError}: there is nothing under the key or at the index. */
    public static sealed class LookupError extends PythonError {
        private static final long serialVersionUID = 1L;

        LookupError(ErrorFacts facts, PythonObject exception) {
            super(facts, exception);
        }
    }

    /** Python's {@code KeyError}: a mapping has no such key. */
    public static final class KeyError extends LookupError {
        private static final long serialVersionUID = 1L;

        KeyError(ErrorFacts facts, PythonObject exception) {
            super(facts, exception);
        }
    }

    /** Python's {@code IndexError}: a sequence has no such index. */
    public static final class IndexError extends LookupError {
        private static final long serialVersionUID = 1L;

        IndexError(ErrorFacts facts, PythonObject exception) {
            super(facts, exception);
        }
    }

    /** Python's {@code ImportError}: there is no such module, or no such name in it. */
    public static final class ImportError extends PythonError {
        private static final long serialVersionUID = 1L;

        ImportError(ErrorFacts facts, PythonObject exception) {
            super(facts, exception);
        }
    }

    /**
     * Python's {@code OSError}: the system has refused something. Where a checked exception can be caught, an {@link
     * IOException} is thrown instead, and this is its cause.
     */
    public static final class OSError extends PythonError {
        private static final long serialVersionUID = 1L;

        /** As the system numbers errors; 0 for none. */
        private final int errno;
        /** As the system names the error. */
        private final @Nullable String strerror;
        /** A path, or the number of a descriptor. */
        private final @Nullable String filename;
        /** As {@link #filename}. */
        private final @Nullable String filename2;

        OSError(ErrorFacts facts, PythonObject exception) {
            super(facts, exception);
            errno = facts.errno();
            strerror = facts.string("strerror");
            filename = facts.string("filename");
            filename2 = facts.string("filename2");
        }

        /**
         * The number of the error, as the system has it: Python's {@code errno}.
         *
         * @return the number, or 0 when the exception has none
         */
        public int errno() {
            return errno;
        }

        /**
         * What the system says of the error: Python's {@code strerror}.
         *
         * @return the text without the file, or null
         */
        public @Nullable String strerror() {
            return strerror;
        }

        /**
         * The file that it is about: Python's {@code filename}.
         *
         * @return the file as a string, or null for none
         */
        public @Nullable String filename() {
            return filename;
        }

        /**
         * The other file, of an operation with two, such as a renaming: Python's {@code filename2}.
         *
         * @return the file as a string, or null for none
         */
        public @Nullable String filename2() {
            return filename2;
        }

        /** What a method throws: the checked exception if the method declares it, otherwise this. */
        Throwable asDeclared(Method method) {
            Throwable checked = standIn();
            return Arrays.stream(method.getExceptionTypes()).anyMatch(type -> type.isInstance(checked)) ? checked : this;
        }

        /** Throws the checked exception, where the caller may have declared it. Written {@code throw raiseChecked()}. */
        RuntimeException raiseChecked() {
            Throwable checked = standIn();
            throw PythonError.<RuntimeException>unchecked(checked == null ? this : checked);
        }
    }
}
