package io.github.qtloop.foreign;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/**
 * C functions that take and return machine words: pointers, sizes, and an {@code int} in the place of one. So a shape is
 * just a number of arguments, and all functions of one shape share one linked method handle; to link a shape takes
 * milliseconds of a start. Those whose words fit into registers share one shape: a function does not look at the registers
 * of arguments that it does not take.
 *
 * <p>A method handle takes {@code long}s and returns one. Of a C function that returns {@code int} only the low half
 * counts, and of one that returns nothing, nothing. A pointer goes as an address, so the caller keeps the memory alive.
 */
public final class Words {

    private static final int MAX_ARGUMENTS = 9;
    /** How many words every supported processor passes in registers. */
    static final int REGISTERS = 6;
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle[] BLOCKING = new MethodHandle[MAX_ARGUMENTS + 1];
    private static final MethodHandle[] CRITICAL = new MethodHandle[MAX_ARGUMENTS + 1];

    private Words() {}

    /**
     * Functions of a shape, which may block or call back into Java.
     *
     * @param arguments how many words they take
     * @return a handle whose first argument is the function's address, a {@link MemorySegment}
     */
    public static MethodHandle functions(int arguments) {
        return shape(BLOCKING, arguments);
    }

    /**
     * A function that may block or call back into Java.
     *
     * @param address where it is
     * @param arguments how many words it takes
     * @return its handle
     */
    public static MethodHandle function(MemorySegment address, int arguments) {
        return functions(arguments).bindTo(address);
    }

    /**
     * A function of the C library that may block or call back into Java.
     *
     * @param name its name
     * @param arguments how many words it takes
     * @return its handle
     */
    public static MethodHandle function(String name, int arguments) {
        return function(address(name), arguments);
    }

    /**
     * A short function that does neither: it is called without a thread state transition.
     *
     * @param address where it is
     * @param arguments how many words it takes
     * @return its handle
     */
    public static MethodHandle criticalFunction(MemorySegment address, int arguments) {
        return criticalFunctions(arguments).bindTo(address);
    }

    static MethodHandle criticalFunctions(int arguments) {
        return shape(CRITICAL, arguments, Linker.Option.critical(false));
    }

    /**
     * A short function of the C library that does neither: it is called without a thread state transition.
     *
     * @param name its name
     * @param arguments how many words it takes
     * @return its handle
     */
    public static MethodHandle criticalFunction(String name, int arguments) {
        return criticalFunction(address(name), arguments);
    }

    static MemorySegment address(String name) {
        return LINKER.defaultLookup().findOrThrow(name);
    }

    /**
     * Links the shapes of those whose words fit into registers, so that another thread finds them linked. The first one takes
     * as long as many others together: it brings the linker.
     */
    public static void link() {
        functions(0);
        criticalFunctions(0);
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

    /** Of the shapes up to that of the registers one is linked; the others are that one with zeros. */
    private static synchronized MethodHandle shape(MethodHandle[] shapes, int arguments, Linker.Option... options) {
        if (shapes[arguments] == null) {
            shapes[arguments] = arguments < REGISTERS
                    ? MethodHandles.insertArguments(shape(shapes, arguments + 1, options), arguments + 1, 0L)
                    : link(arguments, options);
        }
        return shapes[arguments];
    }

    private static MethodHandle link(int arguments, Linker.Option... options) {
        MemoryLayout[] words = new MemoryLayout[arguments];
        Arrays.fill(words, JAVA_LONG);
        return LINKER.downcallHandle(FunctionDescriptor.of(JAVA_LONG, words), options);
    }
}
