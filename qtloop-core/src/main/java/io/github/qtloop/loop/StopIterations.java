package io.github.qtloop.loop;

import io.github.qtloop.StopIteration;

/** {@code StopIteration} means that a coroutine has returned; so no future may raise it where coroutines wait. */
final class StopIterations {

    private StopIterations() {}

    /**
     * What an error that is given to a future becomes.
     *
     * @throws IllegalArgumentException when the future refuses it
     */
    static Throwable accepted(Throwable error) {
        if (!(error instanceof StopIteration)) {
            return error;
        }
        String reason = "StopIteration interacts badly with generators and cannot be raised into a Future";
        if (Change.FUTURES_WRAP_STOP_ITERATION.isInForce()) {
            return new IllegalStateException(reason, error);
        }
        if (error.getClass() == StopIteration.class) {
            throw new IllegalArgumentException(reason);
        }
        return error;
    }
}
