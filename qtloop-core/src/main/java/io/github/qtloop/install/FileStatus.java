package io.github.qtloop.install;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/**
 * What the system knows of files below a directory, by {@code statx}: a start asks for thousands of them, and Java's own
 * functions take most of their time to make strings.
 */
final class FileStatus implements AutoCloseable {

    private static final CFunction OPEN = CFunction.blocking("open");
    private static final CFunction CLOSE = CFunction.critical("close");
    private static final CFunction STATX = CFunction.critical("statx");

    private static final long O_PATH_CLOEXEC = 0x200000 | 0x80000;
    private static final long STATX_MTIME_AND_SIZE = 0x40 | 0x200;

    /** The layout of {@code struct statx} does not depend on the processor. */
    private static final long STRUCT_SIZE = 256;

    private static final long SIZE = 40;
    private static final long MTIME = 112;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment status = arena.allocate(STRUCT_SIZE, Long.BYTES);
    private final long names;
    private final long directory;

    /**
     * Opens the directory.
     *
     * @param names the names of files in it, each with a zero byte behind
     * @throws IOException if it cannot be opened
     */
    FileStatus(Path directory, byte[] names) throws IOException {
        this.names = arena.allocateFrom(JAVA_BYTE, names).address();
        this.directory = (int) OPEN.call(arena.allocateFrom(directory.toString()).address(), O_PATH_CLOEXEC);
        if (this.directory < 0) {
            arena.close();
            throw new FileNotFoundException(directory.toString());
        }
    }

    /**
     * Reads the status of a file.
     *
     * @param name where its name begins among the names
     * @return false if there is no such file
     */
    boolean read(long name) {
        return (int) STATX.call(directory, names + name, 0, STATX_MTIME_AND_SIZE, status.address(), 0) == 0;
    }

    /** The size in bytes. */
    long size() {
        return status.get(JAVA_LONG, SIZE);
    }

    /** The time of the last modification in seconds since the epoch. */
    long modificationTime() {
        return status.get(JAVA_LONG, MTIME);
    }

    @Override
    public void close() {
        try {
            CLOSE.call(directory);
        } finally {
            arena.close();
        }
    }
}
