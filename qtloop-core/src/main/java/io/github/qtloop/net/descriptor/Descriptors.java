package io.github.qtloop.net.descriptor;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.github.qtloop.foreign.SystemCall;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Map.Entry;

/** What is done with descriptors by their numbers. Each new one is closed when a program is executed ({@code O_CLOEXEC}). */
public final class Descriptors {

    private static final int O_CLOEXEC = 0x80000;
    private static final int O_NONBLOCK = 0x800;
    private static final int O_RDWR = 2;
    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int F_GETFL = 3;
    private static final int F_SETFL = 4;
    private static final int KIND = 0170000;

    private static final SystemCall READ = SystemCall.named("read");
    private static final SystemCall WRITE = SystemCall.named("write");
    private static final SystemCall CLOSE = SystemCall.named("close");
    private static final SystemCall PIPE2 = SystemCall.named("pipe2");
    private static final SystemCall FCNTL = SystemCall.named("fcntl");
    private static final SystemCall OPEN = SystemCall.named("open");

    private Descriptors() {}

    /** What a descriptor is of, as far as transports ask. */
    public enum Kind {
        /** A pipe or a named pipe. */
        FIFO,
        /** A socket. */
        SOCKET,
        /** A terminal or another character device. */
        CHARACTER,
        /** Anything else, such as a file. */
        OTHER
    }

    /**
     * Makes a pipe.
     *
     * @return the end to read, and the end to write
     * @throws IOException when the process has too many descriptors
     */
    public static Entry<Integer, Integer> pipe() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(JAVA_INT, 2);
            check(PIPE2.call(ends.address(), O_CLOEXEC));
            return Map.entry(ends.getAtIndex(JAVA_INT, 0), ends.getAtIndex(JAVA_INT, 1));
        }
    }

    /**
     * Opens {@code /dev/null} to read and to write.
     *
     * @return the descriptor
     * @throws IOException when that fails
     */
    public static int openNull() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            return check(OPEN.call(arena.allocateFrom("/dev/null").address(), O_RDWR | O_CLOEXEC));
        }
    }

    /**
     * Another descriptor of the same open file, beside the three standard ones.
     *
     * @param fd the descriptor
     * @return the new one, 3 at least
     * @throws IOException when the descriptor is not open, or there are too many
     */
    public static int duplicate(int fd) throws IOException {
        return check(FCNTL.call(fd, F_DUPFD_CLOEXEC, 3));
    }

    /**
     * Lets reads and writes return at once where they would block.
     *
     * @param fd the descriptor
     * @throws IOException when the descriptor is not open
     */
    public static void setNonBlocking(int fd) throws IOException {
        int flags = check(FCNTL.call(fd, F_GETFL, 0));
        check(FCNTL.call(fd, F_SETFL, flags | O_NONBLOCK));
    }

    /**
     * What a descriptor is of.
     *
     * @param fd the descriptor
     * @return the kind
     * @throws IOException when the descriptor is not open
     */
    public static Kind kind(int fd) throws IOException {
        check(FCNTL.call(fd, F_GETFL, 0));
        int mode = (int) Files.getAttribute(Path.of("/proc/self/fd/" + fd), "unix:mode", new LinkOption[0]);
        return switch (mode & KIND) {
            case 0010000 -> Kind.FIFO;
            case 0140000 -> Kind.SOCKET;
            case 0020000 -> Kind.CHARACTER;
            default -> Kind.OTHER;
        };
    }

    /**
     * Reads what is there.
     *
     * @param fd the descriptor
     * @param memory where to put it
     * @return the number of bytes, 0 at the end, or the negative of an error number
     */
    public static int read(int fd, MemorySegment memory) {
        return READ.call(fd, memory.address(), memory.byteSize());
    }

    /**
     * Writes what fits.
     *
     * @param fd the descriptor
     * @param data the bytes
     * @param from the first of them
     * @return the number of bytes, or the negative of an error number
     */
    public static int write(int fd, byte[] data, int from) {
        int length = data.length - from;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(length);
            MemorySegment.copy(data, from, memory, JAVA_BYTE, 0, length);
            return WRITE.call(fd, memory.address(), length);
        }
    }

    /**
     * Closes a descriptor. An error is not told: the number is free in any case.
     *
     * @param fd the descriptor
     */
    public static void close(int fd) {
        CLOSE.call(fd);
    }

    /**
     * Makes an exception of a result that is negative.
     *
     * @param result what a call returned
     * @return the result
     * @throws IOException when it is the negative of an error number
     */
    public static int check(int result) throws IOException {
        if (result < 0) {
            throw OsError.of(-result);
        }
        return result;
    }
}
