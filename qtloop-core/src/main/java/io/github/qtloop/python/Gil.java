package io.github.qtloop.python;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The GIL for a block of Java code: {@code try (Gil _ = Gil.take()) …}. It can be taken again by who has it. */
final class Gil implements AutoCloseable {

    private final long state;

    private Gil(long state) {
        this.state = state;
    }

    static Gil take() {
        return new Gil(JavaFrames.ensureGil());
    }

    /** Does something with the GIL; what Python raises meanwhile is thrown as an exception for Java. */
    static <T extends @Nullable Object> T call(Supplier<T> action) {
        try (Gil _ = take()) {
            try {
                return action.get();
            } catch (PythonException e) {
                throw PythonError.raise(e);
            }
        }
    }

    @Override
    public void close() {
        JavaFrames.releaseGil(state);
    }
}
