package io.github.qtloop.foreign;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * Machine words, which C functions take and return: pointers, sizes, and an {@code int} in the place of one. Of a function that
 * returns {@code int} only the low half counts, and of one that returns nothing, nothing. A pointer goes as an address, so the
 * caller keeps the memory alive.
 *
 * <p>A function of up to six is a {@link CFunction}.
 */
public final class Words {

    private static final Linker LINKER = Linker.nativeLinker();

    private Words() {}

    /**
     * A function of more words than a {@link CFunction} takes, which may block or call back into Java. It takes
     * milliseconds to link.
     *
     * @param address where it is
     * @param arguments how many words it takes
     * @return its handle, which takes {@code long}s and returns one
     */
    public static MethodHandle function(MemorySegment address, int arguments) {
        return functions(arguments).bindTo(address);
    }

    /** Functions of a shape: the first argument of the handle is the function's address. */
    static MethodHandle functions(int arguments, Linker.Option... options) {
        MemoryLayout[] words = new MemoryLayout[arguments];
        Arrays.fill(words, JAVA_LONG);
        return LINKER.downcallHandle(FunctionDescriptor.of(JAVA_LONG, words), options);
    }

    static MemorySegment address(String name) {
        return LINKER.defaultLookup().findOrThrow(name);
    }

    /**
     * The text of a C string.
     *
     * @param address where it begins
     * @return the text, read as UTF-8
     */
    public static String string(long address) {
        return MemorySegment.ofAddress(address).reinterpret(Long.MAX_VALUE).getString(0);
    }

    /**
     * What a call raised that declares to raise anything; it is a fault of the caller.
     *
     * @param t what was thrown
     * @return what to throw instead
     * @throws Error if it is one
     */
    public static RuntimeException unexpected(Throwable t) {
        if (t instanceof Error error) {
            throw error;
        }
        return t instanceof RuntimeException runtime ? runtime : new IllegalStateException(t);
    }
}
