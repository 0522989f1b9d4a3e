package io.github.qtloop.python.capi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.Words;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * CPython's functions that start an interpreter, and return a {@code PyStatus}, which is a struct. They share the shape of
 * the one with most arguments.
 */
public final class StatusFunctions {

    private static final MemoryLayout STATUS =
            MemoryLayout.structLayout(JAVA_INT, MemoryLayout.paddingLayout(4), ADDRESS, ADDRESS, JAVA_INT,
                    MemoryLayout.paddingLayout(4));
    private static final long MESSAGE = 16;
    private static final long EXIT_STATUS = 24;
    private static final int EXIT = 2;

    private static final MethodHandle FUNCTIONS = Linker.nativeLinker()
            .downcallHandle(FunctionDescriptor.of(STATUS, JAVA_LONG, JAVA_LONG, JAVA_LONG));

    private StatusFunctions() {}

    /**
     * What a function of the start says.
     *
     * @param exitStatus the status to end with if the command line asked for an answer only, such as the version, else null
     * @param error why it failed, or null
     */
    public record Status(@Nullable Integer exitStatus, @Nullable String error) {}

    /** Initialises this class, which links the shape. */
    static void link() {}

    /**
     * {@code PyConfig_SetBytesArgv}.
     *
     * @param config a {@code PyConfig}
     * @param count how many words the command line has
     * @param words an array of addresses of strings in the encoding of file names
     */
    public static Status setBytesArgv(MemorySegment config, long count, MemorySegment words) {
        return call("PyConfig_SetBytesArgv", config, count, words.address());
    }

    /** {@code Py_InitializeFromConfig}. */
    public static Status initializeFromConfig(MemorySegment config) {
        return call("Py_InitializeFromConfig", config, 0, 0);
    }

    private static Status call(String name, MemorySegment config, long count, long words) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment status = (MemorySegment)
                    FUNCTIONS.invoke(Libpython.symbol(name), arena, config.address(), count, words);
            int type = status.get(JAVA_INT, 0);
            if (type == EXIT) {
                return new Status(status.get(JAVA_INT, EXIT_STATUS), null);
            }
            return new Status(null, type == 0 ? null : message(status.get(ADDRESS, MESSAGE)));
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }

    private static String message(MemorySegment text) {
        return text.address() == 0 ? "it gives no reason" : Memory.getString(text.address());
    }
}
