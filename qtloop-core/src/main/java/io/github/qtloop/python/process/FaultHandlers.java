package io.github.qtloop.python.process;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * The JVM's handlers of the signals that it sends itself: compiled code reads from protected pages to
 * stop at a safepoint or to find a null. Python's {@code faulthandler} would take such a read for a
 * crash.
 *
 * <p>They block every signal while they run, and after a real fault they end in {@code abort()}. From glibc 2.41 on that
 * does not unblock SIGABRT: where it is blocked, the process ends without a call of its handler. So they are put back with
 * a mask that leaves SIGABRT out, and {@code faulthandler} can show Python's stack.
 */
final class FaultHandlers {

    /** SIGILL, SIGBUS, SIGFPE and SIGSEGV. */
    private static final int[] SIGNALS = {4, 7, 8, 11};

    private static final int SIGABRT = 6;

    /** More than {@code struct sigaction} takes. */
    private static final long ACTION_BYTES = 256;

    /** Where {@code struct sigaction} of glibc has the set of what is blocked meanwhile: behind the handler. */
    private static final long MASK_OFFSET = 8;

    private static final CFunction SIGACTION = CFunction.blocking("sigaction");
    private static final MemorySegment ACTIONS = Arena.global().allocate(ACTION_BYTES * SIGNALS.length, 8);

    private static final MemorySegment FAULTHANDLER = Arena.global().allocate(ACTION_BYTES, 8);

    /** What handled SIGABRT before; zero is the system's default. */
    private static final MemorySegment OTHER = Arena.global().allocate(ACTION_BYTES, 8);

    private FaultHandlers() {}

    /** Notes the handlers; before Python starts. */
    static void save() {
        for (int i = 0; i < SIGNALS.length; i++) {
            MemorySegment action = action(i);
            call(SIGNALS[i], MemorySegment.NULL, action);
            action.set(JAVA_LONG, MASK_OFFSET, action.get(JAVA_LONG, MASK_OFFSET) & ~bit(SIGABRT));
        }
    }

    /** Puts them back where Python has taken their place. */
    static void restore() {
        for (int i = 0; i < SIGNALS.length; i++) {
            call(SIGNALS[i], action(i), MemorySegment.NULL);
        }
    }

    /** As {@link #restore}, once {@code faulthandler} has installed its handlers: that of SIGABRT is noted. */
    static void adopt() {
        restore();
        call(SIGABRT, MemorySegment.NULL, FAULTHANDLER);
    }

    /** Puts {@code faulthandler}'s handler of SIGABRT in the place of the current one, or that one back. */
    static void showAborts(boolean enabled) {
        if (enabled) {
            call(SIGABRT, FAULTHANDLER, OTHER);
        } else {
            call(SIGABRT, OTHER, MemorySegment.NULL);
        }
    }

    /** What a thread must not block: the signals of faults, and SIGABRT. Bit n - 1 is signal n. */
    static long unblockable() {
        return Arrays.stream(SIGNALS).mapToLong(FaultHandlers::bit).reduce(bit(SIGABRT), (a, b) -> a | b);
    }

    private static long bit(int signal) {
        return 1L << signal - 1;
    }

    private static MemorySegment action(int index) {
        return ACTIONS.asSlice(ACTION_BYTES * index, ACTION_BYTES);
    }

    private static void call(int signal, MemorySegment action, MemorySegment old) {
        try {
            SIGACTION.call(signal, action.address(), old.address());
        } catch (Throwable t) {
            throw new IllegalStateException("the handler of signal " + signal + " cannot be kept", t);
        }
    }
}
