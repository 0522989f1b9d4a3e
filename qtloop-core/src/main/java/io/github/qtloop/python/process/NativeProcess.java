package io.github.qtloop.python.process;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.foreign.SystemText;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * This process as the operating system sees it: who receives its signals, and how it ends.
 *
 * <p>The kernel gives a signal for the process to a thread that does not block it, and only a thread
 * that gets one is interrupted in a system call. Python expects that to be its main thread. So the
 * launcher starts the JVM with the signals blocked, which all threads of the JVM inherit, and
 * Python's main thread unblocks them for itself.
 */
public final class NativeProcess {

    private static final long SIGINT = 2;
    private static final long SIG_DFL = 0;
    private static final long SIG_BLOCK = 0;
    private static final long SIG_UNBLOCK = 1;
    private static final long SIG_SETMASK = 2;
    private static final long SIGSET_BYTES = 128;

    private NativeProcess() {}

    /** Lets the calling thread receive every signal. */
    static void receiveSignalsHere() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment all = arena.allocate(SIGSET_BYTES, 8).fill((byte) 0xff);
            mask(SIG_UNBLOCK, all, MemorySegment.NULL);
        }
    }

    /**
     * Runs something that may start threads, which inherit what the calling thread blocks: meanwhile every signal but
     * those of faults, which the JVM needs, and of their end, which {@code faulthandler} shows.
     */
    static void withoutSignals(Runnable action) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment others = arena.allocate(SIGSET_BYTES, 8);
            others.set(JAVA_LONG, 0, ~FaultHandlers.unblockable());
            MemorySegment before = arena.allocate(SIGSET_BYTES, 8);
            mask(SIG_BLOCK, others, before);
            try {
                action.run();
            } finally {
                mask(SIG_SETMASK, before, MemorySegment.NULL);
            }
        }
    }

    private static void mask(long how, MemorySegment set, MemorySegment before) {
        CFunction.blocking("pthread_sigmask").call(how, set.address(), before.address());
    }

    /**
     * Runs another command in the place of this process, which is then what it was before the JVM, with every signal
     * unblocked.
     *
     * @param command the path of an executable, and what it gets; as {@link SystemText} has them
     */
    public static void become(List<String> command) {
        receiveSignalsHere();
        BeforeJvm.restore();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment vector = arena.allocate(ADDRESS, command.size() + 1L);
            for (int i = 0; i < command.size(); i++) {
                vector.setAtIndex(ADDRESS, i, SystemText.allocate(arena, command.get(i)));
            }
            CFunction.blocking("execv").call(vector.get(ADDRESS, 0).address(), vector.address());
        }
        throw new IllegalStateException(command.getFirst() + " cannot be executed");
    }

    /** Ends the process as an interrupted program ends, so that a shell sees why. Returns only if that fails. */
    static void dieOfInterrupt() {
        CFunction.blocking("signal").call(SIGINT, SIG_DFL);
        CFunction.blocking("kill").call(ProcessHandle.current().pid(), SIGINT);
    }

    /**
     * Ends the process at once, with C's streams flushed.
     *
     * <p>The ordinary exit of a JVM runs the destructors of the C++ libraries while other threads may
     * still be inside them; what Python and the program had to do at the end has been done by now.
     *
     * <p>With the system property {@code qtloop.exit} set to {@code jvm} it is the JVM's ordinary exit all the same: a JVM that
     * records for its cache (JEP 483) writes what it has recorded then.
     *
     * @param status the exit status
     */
    public static void exit(int status) {
        if ("jvm".equals(System.getProperty("qtloop.exit"))) {
            System.exit(status);
        }
        CFunction.blocking("fflush").call(0);
        CFunction.blocking("_exit").call(status);
    }
}
