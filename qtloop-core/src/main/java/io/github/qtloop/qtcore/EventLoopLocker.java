package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.Words;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * {@code QEventLoopLocker}: while there is one, Qt does not quit the application by itself when its last window closes.
 *
 * <p>Symbols: {@code QEventLoopLocker::QEventLoopLocker()} and {@code ~QEventLoopLocker}. It is a pointer long.
 */
final class EventLoopLocker {

    private static final MethodHandle NEW = QtLibrary.function(Symbol.LOCKER_NEW, 1);
    private static final MethodHandle DELETE = QtLibrary.function(Symbol.LOCKER_DELETE, 1);

    private static final MemorySegment MEMORY = Arena.global().allocate(16, 16);

    private EventLoopLocker() {}

    /** The one of the main thread's execution of the application. */
    static void lock() {
        call(NEW);
    }

    /** Ends it; only while the application is there. */
    static void unlock() {
        call(DELETE);
    }

    private static void call(MethodHandle function) {
        try {
            long unused = (long) function.invokeExact(MEMORY.address());
        } catch (Throwable t) {
            throw Words.unexpected(t);
        }
    }
}
