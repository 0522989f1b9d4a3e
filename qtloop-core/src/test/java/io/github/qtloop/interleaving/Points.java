package io.github.qtloop.interleaving;

import java.lang.foreign.MemorySegment;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What woven code calls at each point at which another thread may go on. Without an execution nothing happens. */
public final class Points {

    private static volatile @Nullable Execution execution;

    private Points() {}

    static void serve(@Nullable Execution served) {
        execution = served;
    }

    /** A point before an access to something that threads may share. */
    public static void before(String where) {
        await(where, () -> true);
    }

    /** A point at which the thread waits; the condition is asked by whichever thread runs. */
    public static void await(String where, BooleanSupplier condition) {
        Execution current = execution;
        if (current != null) {
            current.pause(where, condition);
        }
    }

    /** In the place of {@code monitorenter}. */
    public static void enter(Object monitor, String where) {
        Execution current = execution;
        if (current != null) {
            current.enter(monitor, where);
        }
    }

    /** In the place of {@code monitorexit}. */
    public static void exit(Object monitor) {
        Execution current = execution;
        if (current != null) {
            current.exit(monitor);
        }
    }

    /** In the place of {@code LinuxCalls.waitUntilReadable}. */
    public static void waitUntilReadable(MemorySegment descriptors) {
        await("waits for its descriptors", () -> Descriptors.areReady(descriptors));
    }
}
