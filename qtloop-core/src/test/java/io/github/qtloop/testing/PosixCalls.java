package io.github.qtloop.testing;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** The system calls with which the tests make descriptors. */
final class PosixCalls {

    private static final int NONBLOCK = 0x800;
    private static final int CLOEXEC = 0x80000;
    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM = 1;

    private static final MemoryLayout INT = JAVA_INT;
    private static final MethodHandle PIPE2 = link("pipe2", INT, ADDRESS, JAVA_INT);
    private static final MethodHandle SOCKETPAIR = link("socketpair", INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle OPEN = link("open", INT, ADDRESS, JAVA_INT);
    private static final MethodHandle DUP2 = link("dup2", INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle CLOSE = link("close", INT, JAVA_INT);
    private static final MethodHandle READ = link("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE = link("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);

    private PosixCalls() {}

    /** The read end and the write end. */
    static int[] pipe() {
        return pair(memory -> (int) PIPE2.invokeExact(memory, NONBLOCK | CLOEXEC));
    }

    /** The two ends, which are alike. */
    static int[] socketPair() {
        return pair(memory -> (int) SOCKETPAIR.invokeExact(AF_UNIX, SOCK_STREAM | NONBLOCK | CLOEXEC, 0, memory));
    }

    static int openForReading(Path file) {
        try (Arena arena = Arena.ofConfined()) {
            return checked((int) OPEN.invokeExact(arena.allocateFrom(file.toString()), CLOEXEC));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    /** Makes {@code number} another name of a descriptor's target; it is closed first if it is open. */
    static void duplicate(int descriptor, int number) {
        try {
            checked((int) DUP2.invokeExact(descriptor, number));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    static void close(int descriptor) {
        try {
            checked((int) CLOSE.invokeExact(descriptor));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    /** The number of bytes written, or -1 if it would block. */
    static long write(int descriptor, int count) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) WRITE.invokeExact(descriptor, arena.allocate(count), (long) count);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    /** The number of bytes read; 0 at the end, -1 if it would block. */
    static long read(int descriptor, int count) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) READ.invokeExact(descriptor, arena.allocate(count), (long) count);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    private static int[] pair(PairCall call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(8, 4);
            checked(call.make(memory));
            return memory.toArray(JAVA_INT);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    private static int checked(int result) {
        if (result < 0) {
            throw new AssertionError("a system call of the test itself failed");
        }
        return result;
    }

    private static MethodHandle link(String name, MemoryLayout result, MemoryLayout... parameters) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, parameters));
    }

    /** A call that writes two descriptors to memory. */
    @FunctionalInterface
    private interface PairCall {
        int make(MemorySegment memory) throws Throwable;
    }
}
