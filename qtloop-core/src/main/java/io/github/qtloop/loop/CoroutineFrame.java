package io.github.qtloop.loop;

import io.github.qtloop.Coroutine;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine that can be resumed: Python's coroutine object, with {@code send} and {@code throw} in one method.
 *
 * @param <T> the type of the result
 */
final class CoroutineFrame<T extends @Nullable Object> {

    private final Coroutine<T> body;
    private final Object continuation;
    private boolean started;
    private boolean done;
    private @Nullable T result;
    private @Nullable Throwable error;
    private @Nullable QtFuture<?> awaited;
    private @Nullable Throwable injected;

    CoroutineFrame(Coroutine<T> body) {
        this.body = body;
        this.continuation = Continuations.create(this::live);
    }

    /**
     * Runs to the next await or to the end.
     *
     * @param exception what to raise at the place where the coroutine waits, or null
     * @return what it waits for; null when it has ended, or waits for nothing but its next turn
     */
    @Nullable QtFuture<?> resume(@Nullable Throwable exception) {
        if (exception != null && !started) {
            // Raised before the first line, where nothing can catch it.
            error = exception;
            done = true;
            return null;
        }
        started = true;
        injected = exception;
        awaited = null;
        Continuations.run(continuation);
        return awaited;
    }

    /** Called by the coroutine itself: waits. */
    void suspend(@Nullable QtFuture<?> future) {
        awaited = future;
        try {
            Continuations.yield();
        } catch (Throwable t) {
            awaited = null;
            throw t;
        }
        Throwable exception = injected;
        if (exception != null) {
            injected = null;
            throw Errors.raise(exception);
        }
    }

    boolean isDone() {
        return done;
    }

    /** What the body has raised, or null. */
    @Nullable Throwable error() {
        return error;
    }

    /** What the body has returned, when it is done without an error. */
    T result() {
        return result;
    }

    /** The frames of the suspended body, the newest first. */
    StackTraceElement[] stack() {
        return started && !done ? Continuations.stack(continuation) : new StackTraceElement[0];
    }

    private void live() {
        try {
            result = body.run();
        } catch (Throwable t) {
            error = t;
        }
        done = true;
    }
}
