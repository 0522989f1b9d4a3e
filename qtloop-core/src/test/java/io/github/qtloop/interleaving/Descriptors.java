package io.github.qtloop.interleaving;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.github.qtloop.foreign.CFunction;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** What descriptors are ready for, without waiting. */
public final class Descriptors {

    private static final CFunction POLL = CFunction.blocking("poll");
    private static final long POLLFD_SIZE = 8;
    private static final short POLLIN = 1;

    private Descriptors() {}

    /**
     * Whether there is something to read.
     *
     * @param descriptor an open one
     * @return true also at the end of the data
     */
    public static boolean isReadable(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(POLLFD_SIZE, 4);
            request.set(JAVA_INT, 0, descriptor);
            request.set(JAVA_SHORT, 4, POLLIN);
            return areReady(request);
        }
    }

    /** Whether one of an array of {@code struct pollfd} is ready. */
    static boolean areReady(MemorySegment requests) {
        return (int) POLL.call(requests.address(), requests.byteSize() / POLLFD_SIZE, 0) > 0;
    }
}
