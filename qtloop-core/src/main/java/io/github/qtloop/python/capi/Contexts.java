package io.github.qtloop.python.capi;

import io.github.qtloop.foreign.CFunction;

/** {@code contextvars.Context} objects as handles use them. Needs the GIL. */
public final class Contexts {

    private static final long TYPE = Libpython.object("PyContext_Type");
    private static final CFunction COPY_CURRENT = Libpython.allocatingFunction("PyContext_CopyCurrent");
    private static final CFunction NEW = Libpython.allocatingFunction("PyContext_New");
    private static final CFunction COPY = Libpython.allocatingFunction("PyContext_Copy");
    private static final CFunction ENTER = Libpython.function("PyContext_Enter");
    private static final CFunction ENTER_UNENTERED = Libpython.contextFunction("PyContext_Enter");
    private static final CFunction EXIT = Libpython.contextFunction("PyContext_Exit");

    private Contexts() {}

    public static boolean isContext(long object) {
        return CPython.typeOf(object) == TYPE;
    }

    /** An owned reference to a copy of the current context, or 0 with an exception set. */
    @Raw
    public static long copyCurrent() {
        return COPY_CURRENT.call();
    }

    /** A copy of the current context. */
    public static Owned copyOfCurrent() {
        return Owned.of(copyCurrent());
    }

    /** A new context without values. */
    public static Owned empty() {
        return Owned.of(NEW.call());
    }

    public static Owned copyOf(long context) {
        return Owned.of(COPY.call(context));
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
        return (int) (isEntered(context) ? ENTER : ENTER_UNENTERED).call(context) == 0;
    }

    /** Ends what {@link #enter} began; the caller has a reference. */
    public static void exit(long context) {
        EXIT.call(context);
    }
}
