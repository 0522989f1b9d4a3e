package io.github.qtloop.python;

import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyCalls;
import org.jspecify.annotations.Nullable;

/** Calls of Python objects with Java values. Needs the GIL. */
final class PythonCalls {

    private PythonCalls() {}

    static Owned call(long callable, @Nullable Object... arguments) {
        Owned[] converted = new Owned[arguments.length];
        long[] addresses = new long[arguments.length];
        int count = 0;
        try {
            for (; count < arguments.length; count++) {
                converted[count] = ToPython.convert(arguments[count]);
                addresses[count] = converted[count].address();
            }
            return PyCalls.call(callable, addresses);
        } finally {
            for (int i = 0; i < count; i++) {
                converted[i].close();
            }
        }
    }
}
