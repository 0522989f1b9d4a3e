package io.github.qtloop.python;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in Java for exceptions of Python: an exception that crosses frames of both languages by turns stays one object
 * in each, and is described once. Needs the GIL, which guards it.
 */
final class KnownErrors {

    private static final Map<Long, Known> ERRORS = new HashMap<>();
    private static final ReferenceQueue<PythonError> COLLECTED = new ReferenceQueue<>();

    /** While the error lives it keeps the exception, and so the address is that one's. */
    private static final class Known extends WeakReference<PythonError> {

        private final long address;
        private final WeakReference<Throwable> thrown;

        Known(long address, PythonError error, Throwable thrown) {
            super(error, COLLECTED);
            this.address = address;
            this.thrown = new WeakReference<>(thrown);
        }
    }

    private KnownErrors() {}

    /**
     * Notes what stands for an exception.
     *
     * @param address the exception object
     * @param error what describes it
     * @param thrown what is thrown: the error, or what it stands behind
     */
    static void add(long address, PythonError error, Throwable thrown) {
        Reference<? extends PythonError> collected;
        while ((collected = COLLECTED.poll()) != null) {
            ERRORS.remove(((Known) collected).address, collected);
        }
        ERRORS.put(address, new Known(address, error, thrown));
    }

    /** Returns the Java exception that was thrown for an exception before, or null. A look at it describes it anew. */
    static @Nullable Throwable find(long address) {
        Known known = ERRORS.get(address);
        PythonError error = known == null ? null : known.get();
        if (error == null) {
            return null;
        }
        Throwable thrown = known.thrown.get();
        if (thrown != null) {
            error.crossesAgain();
        }
        return thrown;
    }
}
