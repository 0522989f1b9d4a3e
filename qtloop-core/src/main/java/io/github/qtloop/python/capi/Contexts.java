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

    /** {@code PyContext.ctx_entered}, an {@code int} that nothing in CPython's interface reads. */
    private static final long ENTERED = findEntered();

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
        return Memory.getLong(context + Values.OFFSET) == Memory.getLong(other + Values.OFFSET);
    }

    /** Whether the context is entered, by whomever: nobody else can enter it then. */
    public static boolean isEntered(long context) {
        return Memory.getInt(context + ENTERED) != 0;
    }

    /** Makes it the current one; false with an exception set when it is entered already. */
    public static boolean enter(long context) {
        return (int) CPython.call(isEntered(context) ? ENTER : ENTER_UNENTERED, context) == 0;
    }

    /** Ends what {@link #enter} began; the caller has a reference. */
    public static void exit(long context) {
        CPython.call(EXIT, context);
    }

    private static long findEntered() {
        int size = (int) Memory.getLong(TYPE + CPython.TYPE_BASIC_SIZE);
        int[] before;
        int[] entered;
        int[] after;
        try (Owned copy = copyOfCurrent()) {
            long context = copy.address();
            before = words(context, size);
            CPython.call(ENTER, context);
            entered = words(context, size);
            CPython.call(EXIT, context);
            after = words(context, size);
        }
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

    /** {@code PyContext.ctx_vars}, an immutable mapping that contexts with the same values share. */
    private static final class Values {

        static final long OFFSET = find();

        private static long find() {
            try (Owned one = copyOfCurrent();
                    Owned other = copyOfCurrent()) {
                return find(one.address(), other.address());
            }
        }

        private static long find(long one, long other) {
            long found = 0;
            long size = Memory.getLong(TYPE + CPython.TYPE_BASIC_SIZE);
            for (long offset = CPython.HEAD_SIZE; offset < size; offset += Long.BYTES) {
                long value = Memory.getLong(one + offset);
                // Beside the int is padding, which may be anything.
                boolean hasPadding = offset == (ENTERED & -Long.BYTES);
                if (!hasPadding && value != 0 && value == Memory.getLong(other + offset)) {
                    if (found != 0) {
                        throw new IllegalStateException("contexts of this Python version share more than their values");
                    }
                    found = offset;
                }
            }
            if (found == 0) {
                throw new IllegalStateException("contexts of this Python version do not share their values");
            }
            return found;
        }
    }
}
