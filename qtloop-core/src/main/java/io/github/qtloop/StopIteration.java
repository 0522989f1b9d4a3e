package io.github.qtloop;

import org.jspecify.annotations.Nullable;

/** Raised when a coroutine that is driven by {@link CoroutineObject#send} returns: Python's {@code StopIteration}. */
public class StopIteration extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Object value;

    /**
     * Makes the exception.
     *
     * @param value the result of the coroutine
     */
    public StopIteration(@Nullable Object value) {
        super(value == null ? null : value.toString());
        this.value = value;
    }

    /**
     * The result of the coroutine.
     *
     * @return what it has returned
     */
    public @Nullable Object value() {
        return value;
    }
}
