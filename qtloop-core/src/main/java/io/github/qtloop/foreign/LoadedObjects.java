package io.github.qtloop.foreign;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of the process's shared objects, in the order in which they were loaded: the C library's {@code struct
 * link_map}, whose head {@code dlinfo} gives.
 *
 * <p>To ask for a library that is not loaded costs the search for it on disk. So those who wait for one look here first,
 * whether the list has grown, which is one read of memory. Any thread; an answer may be late by one question.
 */
public final class LoadedObjects {

    private static final long RTLD_DI_LINKMAP = 2;
    private static final long NAME = 8;
    private static final long NEXT = 24;
    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    private static final CFunction DLINFO = CFunction.critical("dlinfo");

    /** An object that this class keeps loaded, so that its entry can be read at any time. */
    private volatile long last = entry(SharedLibrary.program());

    /** Begins with the program itself, so that the first question is answered by yes. */
    public LoadedObjects() {}

    /**
     * Whether objects have been loaded since the last call that was answered by yes.
     *
     * @return true if there are new ones, and at the first call
     */
    public boolean haveGrown() {
        if (next(last) == 0) {
            return false;
        }
        long end = last;
        for (long entry = next(end); entry != 0; entry = next(entry)) {
            end = entry;
        }
        SharedLibrary kept = SharedLibrary.loaded(name(end));
        if (kept != null) {
            last = entry(kept);
        }
        return true;
    }

    /**
     * The files of the objects that are loaded now.
     *
     * @return paths; the program itself has none
     */
    public static List<String> files() {
        List<String> files = new ArrayList<>();
        for (long entry = entry(SharedLibrary.program()); entry != 0; entry = next(entry)) {
            String name = name(entry);
            if (!name.isEmpty()) {
                files.add(name);
            }
        }
        return files;
    }

    /**
     * The file that a library was loaded from.
     *
     * @param library the library
     * @return its path
     */
    public static String file(SharedLibrary library) {
        return name(entry(library));
    }

    private static long entry(SharedLibrary library) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment entry = arena.allocate(JAVA_LONG);
            int failed = (int) DLINFO.call(library.handle(), RTLD_DI_LINKMAP, entry.address());
            if (failed != 0) {
                throw new IllegalStateException("the dynamic loader knows nothing of " + library.name());
            }
            return entry.get(JAVA_LONG, 0);
        }
    }

    private static long next(long entry) {
        return ALL.get(JAVA_LONG, entry + NEXT);
    }

    private static String name(long entry) {
        return ALL.getString(ALL.get(JAVA_LONG, entry + NAME));
    }
}
