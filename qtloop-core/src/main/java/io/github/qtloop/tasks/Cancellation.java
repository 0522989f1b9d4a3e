package io.github.qtloop.tasks;

import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.TimeoutError;
import io.github.qtloop.loop.Change;
import io.github.qtloop.trace.Frames;
import io.github.qtloop.trace.Story;
import org.jspecify.annotations.Nullable;

/** Which errors count as the cancellation of a task, and what they become when its time is over. */
final class Cancellation {

    private Cancellation() {}

    static boolean is(@Nullable Throwable error) {
        return error instanceof CancelledError
                && (error.getClass() == CancelledError.class
                        || Change.SUBCLASSES_OF_CANCELLED_ERROR_CANCEL.isInForce());
    }

    /** The error of a deadline: its stack shows where the task has waited. */
    static TimeoutError asTimeout(Throwable cancellation) {
        TimeoutError timeout = new TimeoutError(null, cancellation);
        if (!Frames.areFull()) {
            timeout.setStackTrace(cancellation.getStackTrace());
        }
        return timeout;
    }

    /** The same where the cancellation has ended a task that this one has made. */
    static TimeoutError asTimeoutOfOther(Throwable cancellation) {
        TimeoutError timeout = asTimeout(cancellation);
        Story.pass(timeout, Story.of(new Throwable().getStackTrace()));
        return timeout;
    }
}
