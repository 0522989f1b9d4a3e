package io.github.qtloop.python;

import java.lang.invoke.MethodHandle;

/** {@code contextvars.Context} objects as handles use them. Needs the GIL. */
final class Contexts {

    private static final long TYPE = Libpython.object("PyContext_Type");
    private static final MethodHandle COPY_CURRENT = Libpython.allocatingFunction("PyContext_CopyCurrent", 0);
    private static final MethodHandle ENTER = Libpython.function("PyContext_Enter", 1);
    private static final MethodHandle ENTER_UNENTERED = Libpython.contextFunction("PyContext_Enter");
    private static final MethodHandle EXIT = Libpython.contextFunction("PyContext_Exit");

    /** {@code PyContext.ctx_entered}, an {@code int} that nothing in CPython's interface reads. */
    private static final long ENTERED = findEntered();

    private Contexts() {}

    static boolean isContext(long object) {
        return CPython.typeOf(object) == TYPE;
    }

    /** An owned reference to a copy of the current context, or 0 with an exception set. */
    static long copyCurrent() {
        return CPython.call(COPY_CURRENT);
    }

    /** Whether the context is entered, by whomever: nobody else can enter it then. */
    static boolean isEntered(long context) {
        return Memory.getInt(context + ENTERED) != 0;
    }

    /** Makes it the current one; false with an exception set when it is entered already. */
    static boolean enter(long context) {
        return (int) CPython.call(isEntered(context) ? ENTER : ENTER_UNENTERED, context) == 0;
    }

    /** Ends what {@link #enter} began; the caller has a reference. */
    static void exit(long context) {
        CPython.call(EXIT, context);
    }

    private static long findEntered() {
        long context = PythonException.check(copyCurrent());
        int size = (int) Memory.getLong(TYPE + CPython.TYPE_BASIC_SIZE);
        int[] before = words(context, size);
        CPython.call(ENTER, context);
        int[] entered = words(context, size);
        CPython.call(EXIT, context);
        int[] after = words(context, size);
        CPython.decRef(context);
        for (int i = CPython.HEAD_SIZE / Integer.BYTES; i < before.length; i++) {
            if (before[i] == 0 && entered[i] == 1 && after[i] == 0) {
                return (long) i * Integer.BYTES;
            }
        }
        throw new IllegalStateException("contexts of this Python version do not tell whether they are entered");
    }

    private static int[] words(long object, int size) {
        int[] words = new int[size / Integer.BYTES];
        for (int i = 0; i < words.length; i++) {
            words[i] = Memory.getInt(object + (long) i * Integer.BYTES);
        }
        return words;
    }
}
