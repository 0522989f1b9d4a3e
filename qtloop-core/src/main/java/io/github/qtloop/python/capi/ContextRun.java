package io.github.qtloop.python.capi;

import io.github.qtloop.foreign.CFunction;

/** {@code Context.run} by its C function, which enters a context, calls, and leaves it. Needs the GIL. */
public final class ContextRun {

    private static final long TYPE = Libpython.object("PyContext_Type");

    /** {@code Py_tp_methods} of the stable ABI. */
    private static final int METHODS_SLOT = 64;

    private static final CFunction RUN =
            BuiltinTable.function(Libpython.function("PyType_GetSlot").call(TYPE, METHODS_SLOT), "run");

    private ContextRun() {}

    /**
     * Calls.
     *
     * @param arguments the callable, and behind it its arguments; they must stay until the call has ended
     * @param count how many they are, with the callable
     * @return an owned reference, or 0 with an exception set, also when the context is entered already
     */
    @Raw
    public static long call(long context, long arguments, long count) {
        return RUN.call(context, arguments, count, 0);
    }
}
