package io.github.qtloop.scenarios;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/** Pipes, as Python's module {@code os} has them. */
public final class Os {

    private static final MethodHandle PIPE = function("pipe", FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    private static final MethodHandle CLOSE = function("close", FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private static final FunctionDescriptor TRANSFER = FunctionDescriptor.of(
            ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);
    private static final MethodHandle READ = function("read", TRANSFER);
    private static final MethodHandle WRITE = function("write", TRANSFER);

    private Os() {}

    /** The two ends: the one to read from, and the one to write to. */
    public static int[] pipe() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(ValueLayout.JAVA_INT, 2);
            call(PIPE, ends);
            return ends.toArray(ValueLayout.JAVA_INT);
        }
    }

    /** Reads what is there, but not more than {@code count} bytes. */
    public static String read(int fd, int count) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(count);
            long length = call(READ, fd, buffer, (long) count);
            return new String(buffer.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
        }
    }

    /** Writes a text. */
    public static void write(int fd, String text) {
        try (Arena arena = Arena.ofConfined()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            call(WRITE, fd, arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes), (long) bytes.length);
        }
    }

    /** Closes one end. */
    public static void close(int fd) {
        call(CLOSE, fd);
    }

    @SuppressWarnings("restricted") // functions of the C library, with their own signatures
    private static MethodHandle function(String name, FunctionDescriptor type) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
    }

    private static long call(MethodHandle function, Object... arguments) {
        try {
            Number result = (Number) function.invokeWithArguments(arguments);
            if (result.longValue() < 0) {
                throw new IllegalStateException("a system call has failed");
            }
            return result.longValue();
        } catch (Throwable error) {
            throw new IllegalStateException(error);
        }
    }
}
