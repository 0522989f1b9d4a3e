package io.github.qtloop.python.capi;

import java.lang.invoke.MethodHandle;

/** {@code contextvars.Context} objects as handles use them. Needs the GIL. */
public final class Contexts {

    private static final long TYPE = Libpython.object("PyContext_Type");
    private static final MethodHandle COPY_CURRENT = Libpython.allocatingFunction("PyContext_CopyCurrent", 0);
    private static final MethodHandle NEW = Libpython.allocatingFunction("PyContext_New", 0);
    private static final MethodHandle COPY = Libpython.allocatingFunction("PyContext_Copy", 1);
    private static final MethodHandle ENTER = Libpython.function("PyContext_Enter", 1);
    private static final MethodHandle ENTER_UNENTERED = Libpython.contextFunction("PyContext_Enter");
    private static final MethodHandle EXIT = Libpython.contextFunction("PyContext_Exit");

    private Contexts() {}

    public static boolean isContext(long object) {
        return CPython.typeOf(object) == TYPE;
    }

    /** An owned reference to a copy of the current context, or 0 with an exception set. */
    @Raw
    public static long copyCurrent() {
        return CPython.call(COPY_CURRENT);
    }

    /** A copy of the current context. */
    public static Owned copyOfCurrent() {
        return Owned.of(copyCurrent());
    }

    /** A new context without values. */
    public static Owned empty() {
        return Owned.of(CPython.call(NEW));
    }

    public static Owned copyOf(long context) {
        return Owned.of(CPython.call(COPY, context));
    }

    /** Whether nothing was set in either since one was made as a copy of the other, or both as copies of a third. */
    public static boolean haveSameValues(long context, long other) {
        return Memory.getLong(context + Layouts.CONTEXT_VALUES) == Memory.getLong(other + Layouts.CONTEXT_VALUES);
    }

    /** Whether the context is entered, by whomever: nobody else can enter it then. */
    public static boolean isEntered(long context) {
        return Memory.getInt(context + Layouts.CONTEXT_ENTERED) != 0;
    }

    /** Makes it the current one; false with an exception set when it is entered already. */
    public static boolean enter(long context) {
        return (int) CPython.call(isEntered(context) ? ENTER : ENTER_UNENTERED, context) == 0;
    }

    /** Ends what {@link #enter} began; the caller has a reference. */
    public static void exit(long context) {
        CPython.call(EXIT, context);
    }
}
