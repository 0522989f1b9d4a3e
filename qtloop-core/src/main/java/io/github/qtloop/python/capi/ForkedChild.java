package io.github.qtloop.python.capi;

import io.github.qtloop.qtcore.CallsIntoJava;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a forked child away from Java: it has the memory of the JVM, but none of the threads that a
 * collection or a safepoint waits for.
 *
 * <p>Every C function pointer through which Python reaches Java is known here. Around a fork each
 * holds a function of CPython's library, and the child, which has the memory as it was at that
 * moment, keeps those. Needs the GIL.
 */
public final class ForkedChild {

    private static final List<Pointer> POINTERS = new ArrayList<>();

    private record Pointer(long address, long upcall, long substitute) {}

    private ForkedChild() {}

    /**
     * Names a pointer that the child must not follow.
     *
     * @param address where it is; it holds the upcall already
     * @param substitute a function of CPython's library that can be called in its place
     */
    public static void withhold(long address, String substitute) {
        POINTERS.add(new Pointer(address, Memory.getLong(address), Libpython.symbol(substitute).address()));
    }

    /** Called right before a fork. */
    public static void beforeFork() {
        CallsIntoJava.suspend();
        for (Pointer pointer : POINTERS) {
            Memory.putLong(pointer.address, pointer.substitute);
        }
    }

    /** Called right after it, in the parent. */
    public static void afterFork() {
        CallsIntoJava.resume();
        for (Pointer pointer : POINTERS) {
            Memory.putLong(pointer.address, pointer.upcall);
        }
    }
}
