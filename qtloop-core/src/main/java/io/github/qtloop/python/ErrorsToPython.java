package io.github.qtloop.python;

import io.github.qtloop.GroupedErrors;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PythonErrors;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.convert.ClosestError;
import io.github.qtloop.python.convert.Counterparts;
import io.github.qtloop.python.convert.JavaStacks;
import io.github.qtloop.python.convert.PythonName;
import io.github.qtloop.python.convert.Support;

/** Makes the Python exception that stands for one of Java. Needs the GIL. */
final class ErrorsToPython {

    private ErrorsToPython() {}

    /** The exception object. */
    static Owned exception(Throwable error) {
        PythonError origin = PythonError.of(error);
        if (origin != null && origin.hasException()) {
            return origin.exception().reference();
        }
        if (error instanceof GroupedErrors group) {
            return PythonCalls.call(
                    Support.errors("new_group"), group.message(), group.exceptions(), JavaStacks.describe(error));
        }
        PythonName exact = PythonName.of(error);
        PythonName name = exact != null ? exact : PythonName.ofJava(error.getClass());
        ClosestError closest = ClosestError.to(error);
        try (Owned wrapped = JavaObjects.wrap(error)) {
            return PythonCalls.call(
                    Support.errors("new_error"),
                    name.module(),
                    name.name(),
                    exact != null ? null : closest.bases(),
                    Counterparts.arguments(error),
                    exact != null ? null : closest.details(error),
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
}
