package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.InvalidStateError;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.coroutine.CoroutineFrame;
import io.github.qtloop.loop.coroutine.LateCancellation;
import io.github.qtloop.loop.coroutine.OfLoop;
import io.github.qtloop.loop.report.Errors;
import io.github.qtloop.loop.report.Reprs;
import io.github.qtloop.loop.report.Traces;
import io.github.qtloop.trace.LateTrace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The result of an operation; the counterpart of {@code asyncio.Future}. Not thread-safe.
 *
 * <table>
 * <caption>States and transitions; what is not listed raises {@link InvalidStateError}</caption>
 * <tr><th>state</th><th>call</th><th>next state</th><th>effect</th></tr>
 * <tr><td>pending</td><td>{@code setResult}</td><td>finished</td><td>callbacks are scheduled</td></tr>
 * <tr><td>pending</td><td>{@code setException}</td><td>finished, its error unseen</td>
 *     <td>callbacks are scheduled</td></tr>
 * <tr><td>pending</td><td>{@code cancel}</td><td>cancelled</td><td>callbacks are scheduled; true</td></tr>
 * <tr><td>pending</td><td>{@code addDoneCallback}</td><td>pending</td><td>the callback is kept</td></tr>
 * <tr><td>pending</td><td>{@code await}</td><td>pending</td><td>the coroutine is suspended until it is done</td></tr>
 * <tr><td>finished, its error unseen</td><td>collected</td><td></td><td>the error is reported</td></tr>
 * <tr><td>finished, cancelled</td><td>{@code cancel}</td><td>the same</td><td>none; false</td></tr>
 * <tr><td>finished, cancelled</td><td>{@code addDoneCallback}</td><td>the same</td>
 *     <td>the callback is scheduled</td></tr>
 * <tr><td>finished</td><td>{@code result}, {@code exception}, {@code await}</td><td>finished</td>
 *     <td>the outcome</td></tr>
 * <tr><td>cancelled</td><td>{@code result}, {@code exception}, {@code await}</td><td>cancelled</td>
 *     <td>raises {@link CancelledError}</td></tr>
 * </table>
 *
 * @param <T> the type of the result
 */
public abstract class QtFuture<T extends @Nullable Object> implements Future<T>, OfLoop {

    private enum State {
        PENDING,
        CANCELLED,
        FINISHED
    }

    private final AbstractQtEventLoop loop;
    private @Nullable List<StackTraceElement> source;
    private State state = State.PENDING;

    /** The last link of the callbacks' ring, or null. */
    private @Nullable DoneCallback callbacks;

    private @Nullable T result;

    /** What the future raises; of a task that was cancelled, the error that has ended it, until somebody takes it. */
    private @Nullable Throwable exception;

    private @Nullable String cancelMessage;

    /** Whether a task has refused to wait for this future. CPython lets nobody await it then, until it is done. */
    private boolean refused;

    /** Listed as long as nobody has asked for the exception. */
    private @Nullable FailureRecord unseen;

    /**
     * Makes a pending future.
     *
     * @param loop the loop that runs the callbacks
     */
    protected QtFuture(AbstractQtEventLoop loop) {
        this.loop = loop;
        this.source = loop.getDebug() ? Traces.here() : null;
    }

    @Override
    public final AbstractEventLoop getLoop() {
        return loop;
    }

    final AbstractQtEventLoop loop() {
        return loop;
    }

    @Override
    public final boolean done() {
        return state != State.PENDING;
    }

    @Override
    public final boolean cancelled() {
        return state == State.CANCELLED;
    }

    @Override
    public final T result() {
        if (state == State.PENDING) {
            throw new InvalidStateError("Result is not set.");
        }
        Throwable failure = failure();
        if (failure != null) {
            throw Errors.raise(failure);
        }
        return result;
    }

    @Override
    public final @Nullable Throwable exception() {
        if (state == State.PENDING) {
            throw new InvalidStateError("Exception is not set.");
        }
        if (state == State.CANCELLED) {
            throw Errors.raise(makeCancelledError());
        }
        markSeen();
        return exception;
    }

    /** What {@link #result()} raises, or null; the future is done. */
    final @Nullable Throwable failure() {
        if (state == State.CANCELLED) {
            return makeCancelledError();
        }
        markSeen();
        return exception;
    }

    /** The same for a task that waits for this future, in whose coroutine it is raised. */
    final @Nullable Throwable failureToRaise() {
        return state == State.CANCELLED && exception == null ? lateCancellation() : failure();
    }

    /** The error for who only shows it, or null. */
    final @Nullable Throwable shownException() {
        return state == State.FINISHED ? exception : null;
    }

    /** Nobody will miss the error: somebody has asked for it. */
    final void markSeen() {
        FailureRecord record = unseen;
        if (record != null) {
            unseen = null;
            loop.orphans.remove(record);
        }
    }

    /** Reports the error now, if nobody has asked for it. */
    final void reportUnseen() {
        FailureRecord record = unseen;
        if (record != null) {
            loop.orphans.report(record);
        }
    }

    @Override
    public final @Nullable Thread loopThread() {
        return loop.state.thread();
    }

    /** Where it was made, if the loop was in debug mode. */
    final @Nullable List<StackTraceElement> source() {
        return source;
    }

    final void setSource(@Nullable List<StackTraceElement> made) {
        source = made;
    }

    @Override
    public void setResult(T value) {
        finish(value);
    }

    @Override
    public void setException(Throwable error) {
        fail(Objects.requireNonNull(error, "exception"));
    }

    @Override
    public boolean cancel(@Nullable String msg) {
        return cancelNow(msg);
    }

    final void finish(T value) {
        checkPending();
        result = value;
        end(State.FINISHED);
    }

    final void fail(Throwable error) {
        checkPending();
        Throwable accepted = StopIterations.accepted(error);
        unseen = new FailureRecord(this, accepted);
        loop.orphans.add(unseen);
        failSilently(accepted);
    }

    /** Fails without asking that somebody looks at the error. */
    final void failSilently(Throwable error) {
        exception = error;
        end(State.FINISHED);
    }

    final boolean cancelNow(@Nullable String msg) {
        if (state != State.PENDING) {
            return false;
        }
        cancelMessage = msg;
        end(State.CANCELLED);
        return true;
    }

    /** Cancels with the error that has ended a task: the first to ask for the result gets it, with its stack. */
    final void cancelWith(CancelledError error) {
        LateTrace trace = LateTrace.of(error);
        if (trace != null) {
            trace.leaveTask();
        }
        exception = error;
        cancelNow(null);
    }

    /** The message of a cancellation that is still to come. */
    final void setCancelMessage(@Nullable String msg) {
        cancelMessage = msg;
    }

    final @Nullable String cancelMessage() {
        return cancelMessage;
    }

    /**
     * The error of a cancellation. It may be asked for, too, when there was none: the failure stays where it is then.
     */
    final Throwable makeCancelledError() {
        Throwable kept = state == State.CANCELLED ? exception : null;
        if (kept != null) {
            exception = null;
            return kept;
        }
        return cancelMessage == null ? new CancelledError() : new CancelledError(cancelMessage);
    }

    /** The error of a cancellation that a coroutine is resumed with. */
    final LateCancellation lateCancellation() {
        return new LateCancellation(cancelMessage);
    }

    @Override
    public final void addDoneCallback(Consumer<? super Future<T>> fn, @Nullable Context context) {
        Objects.requireNonNull(fn, "fn");
        add(new FunctionCallback<>(this, fn, context != null ? context : Context.copyContext()));
    }

    /** Calls back when the future is done; if it is already, in the next iteration. */
    final void add(DoneCallback callback) {
        if (state == State.PENDING) {
            callbacks = callback.after(callbacks);
        } else {
            loop.callSoon(callback, callback.context());
        }
    }

    @Override
    public final int removeDoneCallback(Consumer<? super Future<T>> fn) {
        List<DoneCallback> all = DoneCallback.list(callbacks);
        callbacks = null;
        int removed = 0;
        for (DoneCallback callback : all) {
            if (callback instanceof FunctionCallback<?> function && function.calls(fn)) {
                removed++;
            } else {
                callbacks = callback.after(callbacks);
            }
        }
        return removed;
    }

    final Set<Task<?>> awaitedBy() {
        Set<Task<?>> tasks = new LinkedHashSet<>();
        for (DoneCallback callback : DoneCallback.list(callbacks)) {
            Task<?> task = callback.awaitingTask();
            if (task != null) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    /** The functions of others among the callbacks. */
    final List<Object> callbackFunctions() {
        return DoneCallback.list(callbacks).stream()
                .filter(FunctionCallback.class::isInstance)
                .map(callback -> ((FunctionCallback<?>) callback).function())
                .toList();
    }

    /**
     * Suspends the running coroutine until this future is done.
     *
     * @throws IllegalStateException when no coroutine is running in this thread, or when it cannot wait here
     */
    @Override
    public final T await() {
        if (state == State.PENDING) {
            if (!refused) {
                try {
                    CoroutineFrame.suspendCurrent(this);
                } catch (Throwable error) {
                    throw raise(error, error == exception);
                }
            }
            if (state == State.PENDING) {
                throw new IllegalStateException("await wasn't used with future");
            }
        }
        Throwable failure = failure();
        if (failure != null) {
            throw raise(failure, true);
        }
        return result;
    }

    /** Raises an error in the coroutine that awaits this; apart from the await itself, which runs often. */
    private RuntimeException raise(Throwable error, boolean isOutcome) {
        throw Errors.raise(TaskStories.raised(error, this, isOutcome));
    }

    final void setRefused() {
        refused = true;
    }

    private void checkPending() {
        if (state != State.PENDING) {
            throw new InvalidStateError("invalid state");
        }
    }

    private void end(State next) {
        state = next;
        DoneCallback last = callbacks;
        if (last == null) {
            return;
        }
        callbacks = null;
        DoneCallback link = last;
        do {
            link = link.next();
            loop.callSoon(link, link.context());
        } while (link != last);
    }

    /**
     * The name of the class, as CPython writes it.
     *
     * @return the name
     */
    protected String label() {
        return "Future";
    }

    /** The state, as CPython writes it. */
    String stateText() {
        return switch (state) {
            case PENDING -> "pending";
            case CANCELLED -> "cancelled";
            case FINISHED -> "finished";
        };
    }

    /** What stands between the state and the outcome. */
    String details() {
        return "";
    }

    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder("<" + label() + " " + stateText() + details());
        if (state == State.FINISHED) {
            text.append(exception == null ? " result=" + Reprs.of(result) : " exception=" + Reprs.of(exception));
        }
        text.append(DoneCallback.describe(callbacks));
        if (source != null) {
            text.append(" created at ").append(Traces.place(source));
        }
        return text.append('>').toString();
    }
}
