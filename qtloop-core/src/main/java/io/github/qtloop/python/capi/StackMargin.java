package io.github.qtloop.python.capi;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Keeps calls between the languages from using up a thread's stack: below a frame of Java C code has no guard that Java could
 * act upon, and what a call needs to report an error must be left.
 *
 * <p>C code alone knows where its frame is. {@code dl_iterate_phdr} passes the address of a variable of its own.
 */
public final class StackMargin {

    /** What must be left: for the JVM's guard, for some calls without a look, and for the report of an error. */
    private static final long BYTES = 192 << 10;

    /** More than {@code pthread_attr_t} takes. */
    private static final long ATTRIBUTES_SIZE = 256;

    private static final CFunction ITERATE = CFunction.blocking("dl_iterate_phdr");
    private static final long CALLBACK = callback();

    private final long lowest = lowest();

    /** For the calling thread. */
    public StackMargin() {}

    /** @throws StackOverflowError when the calling thread's stack is nearly used up */
    public void check() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment place = arena.allocate(JAVA_LONG);
            ITERATE.call(CALLBACK, place.address());
            if (place.get(JAVA_LONG, 0) - lowest < BYTES) {
                throw new StackOverflowError("calls between Java and Python are nested too deeply for the stack of "
                        + Thread.currentThread().getName());
            }
        }
    }

    private static int report(long variable, long size, long place) {
        Memory.putLong(place, variable);
        return 1;
    }

    private static long lowest() {
        try (Arena arena = Arena.ofConfined()) {
            long attributes = arena.allocate(ATTRIBUTES_SIZE, 16).address();
            MemorySegment bounds = arena.allocate(2 * Long.BYTES, Long.BYTES);
            long self = CFunction.blocking("pthread_self").call();
            if ((int) CFunction.blocking("pthread_getattr_np").call(self, attributes) != 0) {
                return 0;
            }
            CFunction.blocking("pthread_attr_getstack").call(attributes, bounds.address(), bounds.address() + Long.BYTES);
            CFunction.blocking("pthread_attr_destroy").call(attributes);
            return bounds.get(JAVA_LONG, 0);
        }
    }

    private static long callback() {
        try {
            MethodHandle method = MethodHandles.lookup()
                    .findStatic(
                            StackMargin.class,
                            "report",
                            MethodType.methodType(int.class, long.class, long.class, long.class));
            return Linker.nativeLinker()
                    .upcallStub(
                            method, FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG), Arena.global())
                    .address();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
