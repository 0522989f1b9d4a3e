package io.github.qtloop.tasks;

import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.loop.Change;
import org.jspecify.annotations.Nullable;

/** Which errors count as the cancellation of a task. */
final class Cancellation {

    private Cancellation() {}

    static boolean is(@Nullable Throwable error) {
        return error instanceof CancelledError
                && (error.getClass() == CancelledError.class
                        || Change.SUBCLASSES_OF_CANCELLED_ERROR_CANCEL.isInForce());
    }
}
