package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.InvalidStateError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The result of an operation; the counterpart of {@code asyncio.Future}. Not thread-safe.
 *
 * <table>
 * <caption>States and transitions; what is not listed raises {@link InvalidStateError}</caption>
 * <tr><th>state</th><th>call</th><th>next state</th><th>effect</th></tr>
 * <tr><td>pending</td><td>{@code setResult}</td><td>finished</td><td>callbacks are scheduled</td></tr>
 * <tr><td>pending</td><td>{@code setException}</td><td>finished</td><td>callbacks are scheduled</td></tr>
 * <tr><td>pending</td><td>{@code cancel}</td><td>cancelled</td><td>callbacks are scheduled; true</td></tr>
 * <tr><td>pending</td><td>{@code addDoneCallback}</td><td>pending</td><td>the callback is kept</td></tr>
 * <tr><td>finished, cancelled</td><td>{@code cancel}</td><td>the same</td><td>none; false</td></tr>
 * <tr><td>finished, cancelled</td><td>{@code addDoneCallback}</td><td>the same</td><td>the callback is scheduled</td></tr>
 * <tr><td>finished</td><td>{@code result}, {@code exception}</td><td>finished</td><td>the outcome</td></tr>
 * <tr><td>cancelled</td><td>{@code result}, {@code exception}</td><td>cancelled</td>
 *     <td>raises {@link CancelledError}</td></tr>
 * </table>
 *
 * @param <T> the type of the result
 */
public abstract class QtFuture<T extends @Nullable Object> implements Future<T> {

    private enum State {
        PENDING,
        CANCELLED,
        FINISHED
    }

    private record Callback<T extends @Nullable Object>(Consumer<? super Future<T>> function, Context context) {}

    private final AbstractQtEventLoop loop;
    private final @Nullable List<StackTraceElement> source;
    private final List<Callback<T>> callbacks = new ArrayList<>(1);
    private State state = State.PENDING;
    private @Nullable T result;
    private @Nullable Throwable exception;
    private @Nullable String cancelMessage;
    private @Nullable Throwable cancellation;

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
        return exception;
    }

    /** What {@link #result()} raises, or null; the future is done. */
    final @Nullable Throwable failure() {
        return state == State.CANCELLED ? makeCancelledError() : exception;
    }

    @Override
    public void setResult(T value) {
        finish(value);
    }

    @Override
    public void setException(Throwable error) {
        fail(error);
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

    /** Keeps the exception that has ended a task: the first to ask for the result gets it, with its stack. */
    final void keepCancellation(Throwable error) {
        cancellation = error;
    }

    /** The message of a cancellation that is still to come. */
    final void setCancelMessage(@Nullable String msg) {
        cancelMessage = msg;
    }

    final @Nullable String cancelMessage() {
        return cancelMessage;
    }

    final Throwable makeCancelledError() {
        Throwable kept = cancellation;
        if (kept != null) {
            cancellation = null;
            return kept;
        }
        return cancelMessage == null ? new CancelledError() : new CancelledError(cancelMessage);
    }

    @Override
    public final void addDoneCallback(Consumer<? super Future<T>> fn, @Nullable Context context) {
        Callback<T> callback = new Callback<>(fn, context != null ? context : Context.copyContext());
        if (state == State.PENDING) {
            callbacks.add(callback);
        } else {
            schedule(callback);
        }
    }

    @Override
    public final int removeDoneCallback(Consumer<? super Future<T>> fn) {
        int before = callbacks.size();
        callbacks.removeIf(callback -> callback.function.equals(fn));
        return before - callbacks.size();
    }

    /**
     * Suspends the running task until this future is done.
     *
     * @throws IllegalStateException when no task is running in this thread, or when a native frame is in between
     */
    @Override
    public final T await() {
        if (state == State.PENDING) {
            QtTask.suspendCurrent(this);
            if (state == State.PENDING) {
                throw new IllegalStateException("await wasn't used with future");
            }
        }
        return result();
    }

    private void checkPending() {
        if (state != State.PENDING) {
            throw new InvalidStateError("invalid state");
        }
    }

    private void end(State next) {
        state = next;
        List<Callback<T>> waiting = List.copyOf(callbacks);
        callbacks.clear();
        waiting.forEach(this::schedule);
    }

    private void schedule(Callback<T> callback) {
        loop.callSoon(new DoneCall<>(callback.function, this), callback.context);
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
            text.append(exception == null ? " result=" + result : " exception=" + exception);
        }
        if (!callbacks.isEmpty()) {
            text.append(callbacks.stream()
                    .map(callback -> Traces.call(callback.function))
                    .collect(Collectors.joining(", ", " cb=[", "]")));
        }
        if (source != null) {
            text.append(" created at ").append(Traces.place(source));
        }
        return text.append('>').toString();
    }

    /** The call of one callback, named by it in messages. */
    private record DoneCall<T extends @Nullable Object>(Consumer<? super Future<T>> function, Future<T> future)
            implements Runnable, Traces.Named {
        @Override
        public void run() {
            function.accept(future);
        }

        @Override
        public String qualifiedName() {
            return Traces.name(function);
        }
    }
}
