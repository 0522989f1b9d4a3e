package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.CFunction;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * {@code QEventLoopLocker}: while there is one, Qt does not quit the application by itself when its last window closes.
 *
 * <p>Symbols: {@code QEventLoopLocker::QEventLoopLocker()} and {@code ~QEventLoopLocker}. It is a pointer long.
 */
final class EventLoopLocker {

    private static final CFunction NEW = QtLibrary.function(Symbol.LOCKER_NEW);
    private static final CFunction DELETE = QtLibrary.function(Symbol.LOCKER_DELETE);

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

    private static void call(CFunction function) {
        function.call(MEMORY.address());
    }
}
