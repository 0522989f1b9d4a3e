package io.github.qtloop.python.capi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Calls of Python callables from Java with a few borrowed arguments; not for hot paths. */
public final class PyCalls {

    private PyCalls() {}

    /** Returns an owned reference, or 0 with an exception set. */
    public static long call(long callable, long... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment array = arena.allocate(8L * Math.max(1, arguments.length), 8);
            for (int i = 0; i < arguments.length; i++) {
                array.set(ValueLayout.JAVA_LONG, 8L * i, arguments[i]);
            }
            return CPython.vectorcall(callable, array.address(), arguments.length, 0);
        }
    }

    /** Calls {@code callable} with {@code first} put before arguments in the form of a {@link Builtin}. */
    public static long prepend(long callable, long first, long arguments, long count, long keywordNames) {
        long total = count + (keywordNames == 0 ? 0 : CPython.tupleSize(keywordNames));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment array = arena.allocate(8 * (total + 1), 8);
            array.set(ValueLayout.JAVA_LONG, 0, first);
            for (long i = 0; i < total; i++) {
                array.set(ValueLayout.JAVA_LONG, 8 * (i + 1), Memory.getLong(arguments + 8 * i));
            }
            return CPython.vectorcall(callable, array.address(), count + 1, keywordNames);
        }
    }

    /** Calls a method without arguments. */
    public static long method(long object, long name) {
        long method = CPython.getAttr(object, name);
        if (method == 0) {
            return 0;
        }
        long result = CPython.callNoArgs(method);
        CPython.decRef(method);
        return result;
    }
}
