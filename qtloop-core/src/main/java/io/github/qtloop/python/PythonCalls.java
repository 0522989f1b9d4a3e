package io.github.qtloop.python;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.PyCalls;
import io.github.qtloop.python.capi.PythonException;
import org.jspecify.annotations.Nullable;

/** Calls of Python objects with Java values. Needs the GIL. */
final class PythonCalls {

    private PythonCalls() {}

    /** Returns an owned reference, or throws the pending exception. */
    static long call(long callable, @Nullable Object... arguments) {
        long[] converted = new long[arguments.length];
        int count = 0;
        try {
            for (; count < arguments.length; count++) {
                converted[count] = ToPython.convert(arguments[count]);
            }
            return PythonException.check(PyCalls.call(callable, converted));
        } finally {
            for (int i = 0; i < count; i++) {
                CPython.decRef(converted[i]);
            }
        }
    }
}
