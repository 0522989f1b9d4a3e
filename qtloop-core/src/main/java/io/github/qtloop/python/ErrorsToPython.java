package io.github.qtloop.python;

import io.github.qtloop.BaseException;
import io.github.qtloop.GroupedErrors;
import io.github.qtloop.StopIteration;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PythonErrors;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.convert.JavaStacks;
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

    /** The exception object. */
    static Owned exception(Throwable error) {
        PythonError origin = origin(error);
        if (origin != null) {
            return origin.exception().reference();
        }
        if (error instanceof GroupedErrors group) {
            return PythonCalls.call(
                    Support.errors("new_group"), group.message(), group.exceptions(), JavaStacks.describe(error));
        }
        PythonName exact = PythonName.of(error);
        PythonName name = exact != null ? exact : PythonName.ofJava(error.getClass());
        try (Owned wrapped = JavaObjects.wrap(error)) {
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
        try (Owned exception = exception(error)) {
            PythonErrors.raise(exception);
        }
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

    private static String closest(Throwable error) {
        return CLOSEST.stream()
                .filter(entry -> entry.type.isInstance(error))
                .findFirst()
                .orElseThrow()
                .python;
    }
}
