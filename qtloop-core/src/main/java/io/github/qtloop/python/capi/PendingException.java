package io.github.qtloop.python.capi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The exception that is set in the calling thread, as one object. CPython has such functions since 3.12 and has deprecated those
 * that it had before, so each kind is linked only where it is used. Needs the GIL.
 */
final class PendingException {

    private static final boolean AS_OBJECT = Libpython.has("PyErr_GetRaisedException");

    private PendingException() {}

    /** Takes the exception, which is no longer set afterwards: an owned reference, or 0 for none. */
    @Raw
    static long take() {
        return AS_OBJECT ? CPython.call(Objects.GET) : Triples.take();
    }

    /** Sets an exception; steals the reference. */
    static void set(long exception) {
        if (AS_OBJECT) {
            CPython.call(Objects.SET, exception);
        } else {
            CPython.call(
                    Triples.RESTORE,
                    CPython.newRef(CPython.typeOf(exception)),
                    exception,
                    CPython.tracebackOf(exception));
        }
    }

    private static final class Objects {
        static final MethodHandle GET = Libpython.function("PyErr_GetRaisedException", 0);
        static final MethodHandle SET = Libpython.function("PyErr_SetRaisedException", 1);
    }

    /** A type, a value that need not be an instance of it yet, and a traceback that the value need not have yet. */
    private static final class Triples {
        static final MethodHandle FETCH = Libpython.function("PyErr_Fetch", 3);
        static final MethodHandle NORMALIZE = Libpython.function("PyErr_NormalizeException", 3);
        static final MethodHandle RESTORE = Libpython.function("PyErr_Restore", 3);

        static long take() {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment triple = arena.allocate(3 * Long.BYTES, Long.BYTES);
                long type = triple.address();
                CPython.call(FETCH, type, type + Long.BYTES, type + 2 * Long.BYTES);
                if (triple.getAtIndex(ValueLayout.JAVA_LONG, 0) == 0) {
                    return 0;
                }
                CPython.call(NORMALIZE, type, type + Long.BYTES, type + 2 * Long.BYTES);
                long exception = triple.getAtIndex(ValueLayout.JAVA_LONG, 1);
                long traceback = triple.getAtIndex(ValueLayout.JAVA_LONG, 2);
                if (traceback != 0) {
                    CPython.setTraceback(exception, traceback);
                    CPython.decRef(traceback);
                }
                CPython.decRef(triple.getAtIndex(ValueLayout.JAVA_LONG, 0));
                return exception;
            }
        }
    }
}
