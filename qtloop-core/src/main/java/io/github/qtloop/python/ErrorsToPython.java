package io.github.qtloop.python;

import io.github.qtloop.BaseException;
import io.github.qtloop.GroupedErrors;
import io.github.qtloop.StopIteration;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.convert.JavaStacks;
import io.github.qtloop.python.convert.Names;
import io.github.qtloop.python.convert.PythonName;
import io.github.qtloop.python.convert.Support;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the Python exception that stands for one of Java. Needs the GIL. */
final class ErrorsToPython {

    /** The builtin class that comes closest to a Java class and its subclasses; the first that fits counts. */
    private record Closest(Class<? extends Throwable> type, String python) {}

    private static final List<Closest> CLOSEST = List.of(
            new Closest(IllegalStateException.class, "RuntimeError"),
            new Closest(IllegalArgumentException.class, "ValueError"),
            new Closest(ClassCastException.class, "TypeError"),
            new Closest(IndexOutOfBoundsException.class, "IndexError"),
            new Closest(NoSuchElementException.class, "LookupError"),
            new Closest(ArithmeticException.class, "ArithmeticError"),
            new Closest(UnsupportedOperationException.class, "NotImplementedError"),
            new Closest(TimeoutException.class, "TimeoutError"),
            new Closest(FileNotFoundException.class, "FileNotFoundError"),
            new Closest(IOException.class, "OSError"),
            new Closest(UncheckedIOException.class, "OSError"),
            new Closest(StackOverflowError.class, "RecursionError"),
            new Closest(OutOfMemoryError.class, "MemoryError"),
            new Closest(BaseException.class, "BaseException"),
            new Closest(Throwable.class, "Exception"));

    private ErrorsToPython() {}

    /** An owned reference to the exception object. */
    static long exception(Throwable error) {
        PythonError origin = origin(error);
        if (origin != null) {
            return CPython.newRef(origin.exception().address());
        }
        if (error instanceof GroupedErrors group) {
            return PythonCalls.call(
                    Support.errors("new_group"), group.message(), group.exceptions(), JavaStacks.describe(error));
        }
        PythonName exact = PythonName.of(error);
        PythonName name = exact != null ? exact : PythonName.ofJava(error.getClass());
        long java = JavaObjects.wrap(error);
        try (PythonObject wrapped = PythonObject.steal(java)) {
            return PythonCalls.call(
                    Support.errors("new_error"),
                    name.module(),
                    name.name(),
                    exact != null ? null : closest(error),
                    error instanceof StopIteration stop ? stop.value() : error.getMessage(),
                    JavaStacks.describe(error),
                    wrapped);
        }
    }

    /** Raises it in Python: sets the pending exception. */
    static void raise(Throwable error) {
        if (error instanceof PythonException pending) {
            pending.restore();
            return;
        }
        long exception = exception(error);
        CPython.errRestore(CPython.newRef(CPython.typeOf(exception)), exception, traceback(exception));
    }

    /** What Python has raised in the first place, if this has come from there. */
    private static @Nullable PythonError origin(Throwable error) {
        if (error instanceof PythonError python) {
            return python;
        }
        return Stream.concat(Stream.ofNullable(error.getCause()), Stream.of(error.getSuppressed()))
                .filter(PythonError.class::isInstance)
                .map(PythonError.class::cast)
                .filter(candidate -> candidate.standIn() == error)
                .findFirst()
                .orElse(null);
    }

    /** The traceback so far: what is raised again keeps it. */
    private static long traceback(long exception) {
        long traceback = PythonException.check(CPython.getAttr(exception, Names.of("__traceback__")));
        if (traceback == CPython.NONE) {
            CPython.decRef(traceback);
            return 0;
        }
        return traceback;
    }

    private static String closest(Throwable error) {
        return CLOSEST.stream()
                .filter(entry -> entry.type.isInstance(error))
                .findFirst()
                .orElseThrow()
                .python;
    }
}
