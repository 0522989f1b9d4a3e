package io.github.qtloop.loop.coroutine;

import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.CoroutineObject.State;
import io.github.qtloop.StopIteration;
import io.github.qtloop.loop.report.Errors;
import io.github.qtloop.trace.Frames;
import org.jspecify.annotations.Nullable;

/**
 * The execution of a coroutine: it can be resumed until it suspends itself or ends. The states are those of {@link
 * io.github.qtloop.CoroutineObject}.
 *
 * @param <T> the type of the result
 */
public class CoroutineFrame<T extends @Nullable Object> {

    private static final StackTraceElement[] NO_FRAMES = {};

    private final Coroutine<T> body;
    private State state = State.CREATED;

    /** The stack of the body, from the first step to the end. */
    private @Nullable Object continuation;

    /** What is handed over at a switch: inwards what is sent; outwards what is yielded or, at the end, returned. */
    private @Nullable Object passed;

    /** Inwards what the body gets raised where it waits; at the end what it has raised. */
    private @Nullable Throwable raised;

    /** Fails if the JVM was started without access to continuations. */
    CoroutineFrame(Coroutine<T> body) {
        Continuations.require();
        this.body = body;
    }

    /**
     * The frame that a task drives: a coroutine object brings its own.
     *
     * @param coroutine what to run
     * @param <T> the type of the result
     * @return a frame that has not started, unless the coroutine object has
     */
    public static <T extends @Nullable Object> CoroutineFrame<T> of(Coroutine<T> coroutine) {
        return coroutine instanceof QtCoroutine<T> object ? object.frame() : new CoroutineFrame<>(coroutine);
    }

    /**
     * What the program calls this coroutine.
     *
     * @return the coroutine object, or the body itself
     */
    public Coroutine<T> coroutine() {
        return body;
    }

    /** Called when the coroutine is driven for the first time. */
    void starting() {}

    /**
     * Runs the coroutine to its next suspension or to its end.
     *
     * @param sent what the suspension gives in the coroutine
     * @param thrown what it raises instead, or null
     * @return true if the coroutine has suspended itself: see {@link #yielded}; false if it has ended: see {@link
     *     #error} and {@link #result}
     */
    public final boolean resume(@Nullable Object sent, @Nullable Throwable thrown) {
        begin(thrown);
        if (state == State.CLOSED) {
            return false;
        }
        passed = sent;
        raised = thrown;
        // Continuations nest: an eager task starts within its maker, and a dialog's event loop runs tasks within its
        // opener.
        ThreadState thread = ThreadState.get();
        CoroutineFrame<?> outer = thread.coroutine;
        Context outerContext = thread.context;
        thread.coroutine = this;
        thread.context = Context.current();
        if (Stepping.IS_WATCHED) {
            Stepping.begin();
        }
        try {
            Continuations.run(continuation);
        } catch (Throwable error) {
            // The body's own errors are caught by its frame: this is the JVM's, which has no room for the body's stack.
            end(null, error);
        } finally {
            thread.coroutine = outer;
            thread.context = outerContext;
        }
        return state == State.SUSPENDED;
    }

    private void begin(@Nullable Throwable thrown) {
        switch (state) {
            case CREATED -> {
                starting();
                if (thrown != null) {
                    // Raised before the first line, where nothing can catch it.
                    end(null, LateCancellation.inTheCoroutine(thrown));
                    return;
                }
                continuation = Continuations.create(this::live);
            }
            case RUNNING -> throw new IllegalArgumentException("coroutine already executing");
            case CLOSED -> throw new IllegalStateException("cannot reuse already awaited coroutine");
            case SUSPENDED -> {}
        }
        state = State.RUNNING;
    }

    /**
     * Suspends the coroutine that runs in this thread.
     *
     * @param yielded what whoever drives the coroutine gets
     * @return what it is resumed with
     */
    public static @Nullable Object suspendCurrent(@Nullable Object yielded) {
        ThreadState thread = ThreadState.get();
        CoroutineFrame<?> frame = thread.coroutine;
        if (frame == null) {
            throw ImpossibleAwait.withoutCoroutine(thread, yielded);
        }
        if (thread.context != Context.current()) {
            throw ImpossibleAwait.inContextRun();
        }
        if (thread.loop != null && thread.loop.getDebug()) {
            HeldMonitors.report();
        }
        return frame.suspend(yielded);
    }

    private @Nullable Object suspend(@Nullable Object yielded) {
        passed = yielded;
        state = State.SUSPENDED;
        if (Stepping.IS_WATCHED) {
            Stepping.end(this);
        }
        try {
            Continuations.yield();
        } catch (Throwable refusal) {
            // Still on the stack, which cannot move or is full: nothing has changed.
            state = State.RUNNING;
            throw refusal instanceof IllegalStateException pinned
                    ? ImpossibleAwait.pinned(pinned)
                    : Errors.raise(refusal);
        }
        if (Stepping.IS_WATCHED && Stepping.wasStopped(this)) {
            try {
                throw new Stepping.Resumed();
            } catch (Stepping.Resumed seen) {
                // The debugger has seen it. In a method of its own it would be deeper on the stack than what is stepped through.
            }
        }
        Throwable error = raised;
        if (error != null) {
            raised = null;
            throw Errors.raise(LateCancellation.inTheCoroutine(error));
        }
        return passed;
    }

    /** The body of the continuation. */
    private void live() {
        try {
            end(body.run(), null);
        } catch (Throwable error) {
            end(null, ended(error));
        }
    }

    /**
     * What an error that ends the body of a coroutine becomes. {@code StopIteration} means that a coroutine has returned;
     * so nothing else may raise it where coroutines wait.
     */
    static Throwable ended(Throwable error) {
        return error instanceof StopIteration
                ? new IllegalStateException("coroutine raised StopIteration", error)
                : error;
    }

    private void end(@Nullable T result, @Nullable Throwable error) {
        passed = result;
        raised = error;
        state = State.CLOSED;
        continuation = null;
    }

    /** Ends a coroutine that has not started. */
    final void cancelStart() {
        starting();
        end(null, null);
    }

    /** Marks the body as running in another coroutine's frame. */
    final void lend() {
        starting();
        state = State.RUNNING;
    }

    /** Marks a body that was lent as ended. */
    final void giveBack() {
        end(null, null);
    }

    final State state() {
        return state;
    }

    /**
     * Whether the coroutine has yet to begin.
     *
     * @return true before the first step
     */
    public final boolean isNew() {
        return state == State.CREATED;
    }

    /**
     * What the coroutine has suspended itself with.
     *
     * @return the value of the last suspension
     */
    public final @Nullable Object yielded() {
        return passed;
    }

    /**
     * What has ended the body, or null.
     *
     * @return the error, or null when the body has returned
     */
    public final @Nullable Throwable error() {
        return raised;
    }

    /**
     * What the body has returned, when it has ended without an error.
     *
     * @return what the body has returned
     */
    @SuppressWarnings("unchecked") // only the body's result is there then
    public final T result() {
        return (T) passed;
    }

    /**
     * The frames of the body, the newest first; none before it starts and after it has ended.
     *
     * @return its frames; none of those that have resumed it
     */
    public final StackTraceElement[] stack() {
        return switch (state) {
            case SUSPENDED -> Continuations.stack(continuation);
            case RUNNING -> ThreadState.get().coroutine == this ? ofRunning() : NO_FRAMES;
            case CREATED, CLOSED -> NO_FRAMES;
        };
    }

    /** The frames of the coroutine that is running, the newest first. */
    private static StackTraceElement[] ofRunning() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement)
                        .takeWhile(frame -> !isStart(frame))
                        .toArray(StackTraceElement[]::new));
    }

    /** Whether a frame is the one in which a coroutine's body is called. */
    static boolean isStart(StackTraceElement frame) {
        return Frames.isStart(frame);
    }
}
