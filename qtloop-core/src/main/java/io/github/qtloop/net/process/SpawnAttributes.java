package io.github.qtloop.net.process;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.net.descriptor.OsError;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a child: its signals, its session and its process group. No signal is blocked in it, though the threads of
 * QtLoop's JVM block some; those that Python ignores and restores are as they are by default.
 */
final class SpawnAttributes implements AutoCloseable {

    /** More than the structure has in any glibc. */
    private static final long SIZE = 512;

    private static final long SIGNAL_SET = 128;
    private static final int SIGPIPE = 13;
    private static final int SIGXFSZ = 25;
    private static final int SETPGROUP = 0x02;
    private static final int SETSIGDEF = 0x04;
    private static final int SETSIGMASK = 0x08;
    private static final int SETSID = 0x80;

    private static final CFunction INIT = CFunction.critical("posix_spawnattr_init");
    private static final CFunction DESTROY = CFunction.critical("posix_spawnattr_destroy");
    private static final CFunction FLAGS = CFunction.critical("posix_spawnattr_setflags");
    private static final CFunction GROUP = CFunction.critical("posix_spawnattr_setpgroup");
    private static final CFunction MASK = CFunction.critical("posix_spawnattr_setsigmask");
    private static final CFunction DEFAULTS = CFunction.critical("posix_spawnattr_setsigdefault");
    private static final CFunction ADD = CFunction.critical("sigaddset");

    private final MemorySegment memory;

    SpawnAttributes(Arena arena, boolean restoreSignals, boolean newSession, @Nullable Integer group)
            throws IOException {
        memory = arena.allocate(SIZE, 16);
        OsError.check(INIT.call(memory.address()));
        int flags = SETSIGMASK;
        MemorySegment none = arena.allocate(SIGNAL_SET, 8);
        OsError.check(MASK.call(memory.address(), none.address()));
        if (restoreSignals) {
            flags |= SETSIGDEF;
            MemorySegment defaults = arena.allocate(SIGNAL_SET, 8);
            ADD.call(defaults.address(), SIGPIPE);
            ADD.call(defaults.address(), SIGXFSZ);
            OsError.check(DEFAULTS.call(memory.address(), defaults.address()));
        }
        if (newSession) {
            flags |= SETSID;
        }
        if (group != null) {
            flags |= SETPGROUP;
            OsError.check(GROUP.call(memory.address(), group));
        }
        OsError.check(FLAGS.call(memory.address(), flags));
    }

    long address() {
        return memory.address();
    }

    @Override
    public void close() {
        DESTROY.call(memory.address());
    }
}
