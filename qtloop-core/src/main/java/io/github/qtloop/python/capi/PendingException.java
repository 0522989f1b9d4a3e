package io.github.qtloop.python.capi;

import io.github.qtloop.foreign.CFunction;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/**
 * The exception that is set in a thread. CPython has functions for it as one object since 3.12, and has deprecated those that it had
 * before, so each kind is linked only where it is used. Needs the GIL.
 *
 * @param value the exception object
 * @param traceback where it was raised, if the object does not have it yet
 */
record PendingException(Owned value, @Nullable Owned traceback) {

    private static final boolean IS_OBJECT = Libpython.has("PyErr_GetRaisedException");

    /** Takes the exception of the calling thread, which is no longer set afterwards; null if there is none. */
    static @Nullable PendingException take() {
        if (!IS_OBJECT) {
            return Triples.take();
        }
        long value = Objects.GET.call();
        return value == 0 ? null : new PendingException(Owned.of(value), null);
    }

    /** Sets it again in the calling thread; it is used up. */
    void set() {
        if (IS_OBJECT) {
            Objects.SET.call(value.transfer());
        } else {
            Triples.RESTORE.call(
                    CPython.newRef(CPython.typeOf(value.address())),
                    value.transfer(),
                    traceback == null ? 0 : traceback.transfer());
        }
    }

    private static final class Objects {
        static final CFunction GET = Libpython.function("PyErr_GetRaisedException");
        static final CFunction SET = Libpython.function("PyErr_SetRaisedException");
    }

    /** A type, a value that need not be an instance of it yet, and a traceback. */
    private static final class Triples {
        static final CFunction FETCH = Libpython.function("PyErr_Fetch");
        static final CFunction NORMALIZE = Libpython.function("PyErr_NormalizeException");
        static final CFunction RESTORE = Libpython.function("PyErr_Restore");

        static @Nullable PendingException take() {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment triple = arena.allocate(3 * Long.BYTES, Long.BYTES);
                long type = triple.address();
                FETCH.call(type, type + Long.BYTES, type + 2 * Long.BYTES);
                if (triple.getAtIndex(ValueLayout.JAVA_LONG, 0) == 0) {
                    return null;
                }
                NORMALIZE.call(type, type + Long.BYTES, type + 2 * Long.BYTES);
                CPython.decRef(triple.getAtIndex(ValueLayout.JAVA_LONG, 0));
                long traceback = triple.getAtIndex(ValueLayout.JAVA_LONG, 2);
                return new PendingException(
                        Owned.of(triple.getAtIndex(ValueLayout.JAVA_LONG, 1)),
                        traceback == 0 ? null : Owned.of(traceback));
            }
        }
    }
}
