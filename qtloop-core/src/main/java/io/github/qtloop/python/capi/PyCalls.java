package io.github.qtloop.python.capi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Calls of Python objects with a few borrowed arguments; not for hot paths. What Python raises is thrown. */
public final class PyCalls {

    private PyCalls() {}

    /** {@code callable(*arguments)}. */
    public static Owned call(long callable, long... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment array = arena.allocate(8L * Math.max(1, arguments.length), 8);
            for (int i = 0; i < arguments.length; i++) {
                array.set(ValueLayout.JAVA_LONG, 8L * i, arguments[i]);
            }
            return Owned.of(CPython.vectorcall(callable, array.address(), arguments.length, 0));
        }
    }

    /** {@code object.name}. */
    public static Owned attribute(long object, String name) {
        return Owned.of(CPython.getAttr(object, CPython.intern(name)));
    }

    /** {@code object.name(*arguments)}. */
    public static Owned invoke(long object, String name, long... arguments) {
        try (Owned method = attribute(object, name)) {
            return method.call(arguments);
        }
    }

    /** Calls {@code callable} with {@code first} put before arguments in the form of a {@link Builtin}. */
    @Raw
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
}
