package io.github.qtloop.foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shared library of this process; it stays loaded until the process ends.
 *
 * <p>The C library finds a library that is loaded by its soname, wherever it was loaded from, so one name never brings a
 * second copy.
 */
public final class SharedLibrary {

    private static final long RTLD_LAZY = 1;
    private static final long RTLD_NOLOAD = 4;
    private static final long RTLD_GLOBAL = 0x100;

    private static final CFunction DLOPEN = CFunction.blocking("dlopen");
    private static final CFunction DLSYM = CFunction.critical("dlsym");
    private static final CFunction DLERROR = CFunction.critical("dlerror");

    private final String name;
    private final long handle;

    private SharedLibrary(String name, long handle) {
        this.name = name;
        this.handle = handle;
    }

    /**
     * The library of this name, if the process has it.
     *
     * @param name a soname or a path
     * @return the library, or null if it is not loaded
     */
    public static @Nullable SharedLibrary loaded(String name) {
        long handle = open(name, RTLD_LAZY | RTLD_NOLOAD);
        return handle == 0 ? null : new SharedLibrary(name, handle);
    }

    /**
     * Loads a library and what it needs; the symbols are there for libraries that are loaded later.
     *
     * @param name a soname, which the dynamic loader searches for, or a path
     * @return the library
     * @throws UnsatisfiedLinkError with the loader's reason
     */
    public static SharedLibrary load(String name) {
        long handle = open(name, RTLD_LAZY | RTLD_GLOBAL);
        if (handle == 0) {
            throw new UnsatisfiedLinkError(error(name));
        }
        return new SharedLibrary(name, handle);
    }

    /**
     * Finds a symbol in the library or in those that it needs.
     *
     * @param symbol its name, as the linker has it
     * @return the address, or nothing
     */
    public Optional<MemorySegment> find(String symbol) {
        try (Arena arena = Arena.ofConfined()) {
            long address = DLSYM.call(handle, arena.allocateFrom(symbol).address());
            return address == 0 ? Optional.empty() : Optional.of(MemorySegment.ofAddress(address));
        }
    }

    /**
     * The name by which it was asked for.
     *
     * @return a soname or a path
     */
    public String name() {
        return name;
    }

    /** For {@link LoadedObjects}. */
    long handle() {
        return handle;
    }

    /** The whole program. */
    static SharedLibrary program() {
        return new SharedLibrary("", open(null, RTLD_LAZY));
    }

    private static long open(@Nullable String name, long flags) {
        try (Arena arena = Arena.ofConfined()) {
            long path = name == null ? 0 : arena.allocateFrom(name).address();
            return DLOPEN.call(path, flags);
        }
    }

    private static String error(String name) {
        long message = DLERROR.call();
        return message == 0 ? name + " cannot be loaded" : Words.string(message);
    }
}
