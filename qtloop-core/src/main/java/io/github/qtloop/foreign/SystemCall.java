package io.github.qtloop.foreign;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * A function of the C library of up to six {@link Words} that returns -1 and sets {@code errno} where it fails. All share one
 * method handle, as those of {@link CFunction} do.
 *
 * @param address where it is
 */
public record SystemCall(MemorySegment address) {

    private static final StructLayout CAPTURE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CAPTURE.varHandle(PathElement.groupElement("errno"));
    private static final MethodHandle CALL = Linker.nativeLinker()
            .downcallHandle(
                    FunctionDescriptor.of(
                            JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                    Linker.Option.captureCallState("errno"));

    /**
     * A function of the C library.
     *
     * @param name its name
     * @return the function
     */
    public static SystemCall named(String name) {
        return new SystemCall(Words.address(name));
    }

    /**
     * Calls it.
     *
     * @param words up to six arguments
     * @return what it returns, or where it fails, the negative of {@code errno}
     */
    public int call(long... words) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CAPTURE);
            int result = (int) (long) CALL.invokeExact(
                    address, state, at(words, 0), at(words, 1), at(words, 2), at(words, 3), at(words, 4), at(words, 5));
            return result == -1 ? -(int) ERRNO.get(state, 0L) : result;
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }

    private static long at(long[] words, int index) {
        return index < words.length ? words[index] : 0;
    }
}
