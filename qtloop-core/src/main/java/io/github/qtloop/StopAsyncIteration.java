package io.github.qtloop;

/** Raised when there are no more items: the counterpart of Python's {@code StopAsyncIteration}. */
public class StopAsyncIteration extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Makes the exception. */
    public StopAsyncIteration() {}
}
