package io.github.qtloop.net.process;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.foreign.SharedLibrary;
import io.github.qtloop.net.descriptor.OsError;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** What a child does with its descriptors and its working directory before it executes its program, in this order. */
final class FileActions implements AutoCloseable {

    /** More than the structure has in any glibc. */
    private static final long SIZE = 256;

    private static final String PREFIX = "posix_spawn_file_actions_";
    private static final CFunction INIT = CFunction.critical(PREFIX + "init");
    private static final CFunction DESTROY = CFunction.critical(PREFIX + "destroy");
    private static final CFunction DUP2 = CFunction.critical(PREFIX + "adddup2");
    private static final CFunction CLOSE = CFunction.critical(PREFIX + "addclose");
    private static final CFunction CHDIR = CFunction.critical(PREFIX + "addchdir_np");

    /** Since glibc 2.34; 0 where it is missing. */
    private static final CFunction CLOSE_FROM = optional(PREFIX + "addclosefrom_np");

    private final MemorySegment memory;

    FileActions(Arena arena) throws IOException {
        memory = arena.allocate(SIZE, 16);
        OsError.check(INIT.call(memory.address()));
    }

    long address() {
        return memory.address();
    }

    /** Gives the child a descriptor; where both numbers are the same, it stays open in the program. */
    void give(int fd, int number) throws IOException {
        OsError.check(DUP2.call(memory.address(), fd, number));
    }

    void changeDirectory(Arena arena, String directory) throws IOException {
        OsError.check(CHDIR.call(memory.address(), arena.allocateFrom(directory).address()));
    }

    void close(int fd) throws IOException {
        OsError.check(CLOSE.call(memory.address(), fd));
    }

    static boolean canCloseFrom() {
        return CLOSE_FROM.address().address() != 0;
    }

    void closeFrom(int fd) throws IOException {
        OsError.check(CLOSE_FROM.call(memory.address(), fd));
    }

    @Override
    public void close() {
        DESTROY.call(memory.address());
    }

    private static CFunction optional(String name) {
        SharedLibrary libc = SharedLibrary.load("libc.so.6");
        return new CFunction(libc.find(name).orElse(MemorySegment.NULL), true);
    }
}
