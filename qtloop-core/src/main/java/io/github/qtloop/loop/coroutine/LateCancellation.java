package io.github.qtloop.loop.coroutine;

import io.github.qtloop.asyncio.CancelledError;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation on its way to a coroutine, which never sees it: the error itself is made where the coroutine waits, so that its
 * stack has the line.
 */
public final class LateCancellation extends CancelledError {

    private static final long serialVersionUID = 1;

    /**
     * Makes a cancellation without a stack.
     *
     * @param message the text, or null for none
     */
    public LateCancellation(@Nullable String message) {
        super(message);
    }

    /** The error to raise instead of one that a coroutine is resumed with. */
    static Throwable inTheCoroutine(Throwable thrown) {
        return thrown instanceof LateCancellation late ? new CancelledError(late.getMessage()) : thrown;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
