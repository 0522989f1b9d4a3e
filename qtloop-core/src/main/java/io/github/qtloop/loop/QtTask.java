package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.InvalidStateError;
import io.github.qtloop.asyncio.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A future that runs a coroutine; the counterpart of {@code asyncio.Task}.
 *
 * <table>
 * <caption>States of a pending task and their transitions, beside those of {@link QtFuture}</caption>
 * <tr><th>state</th><th>event</th><th>next state</th></tr>
 * <tr><td>scheduled: a step is in the ready queue</td><td>the step runs</td><td>running</td></tr>
 * <tr><td>scheduled</td><td>{@code cancel}</td><td>scheduled, the step will raise {@link CancelledError}</td></tr>
 * <tr><td>running: the coroutine is on the stack</td><td>it awaits a future</td><td>waiting for that future</td></tr>
 * <tr><td>running</td><td>it awaits itself, or another loop's future</td>
 *     <td>scheduled, the step will raise an error</td></tr>
 * <tr><td>running</td><td>{@code cancel}</td><td>running; the next await is cancelled at once</td></tr>
 * <tr><td>running</td><td>it returns</td><td>finished; cancelled if {@code cancel} came meanwhile</td></tr>
 * <tr><td>running</td><td>it raises {@link CancelledError}</td><td>cancelled</td></tr>
 * <tr><td>running</td><td>it raises something else</td><td>finished</td></tr>
 * <tr><td>waiting</td><td>the future is done</td><td>scheduled</td></tr>
 * <tr><td>waiting</td><td>{@code cancel}, which the future accepts</td><td>waiting, until the loop tells so</td></tr>
 * <tr><td>waiting</td><td>{@code cancel}, which the future refuses</td>
 *     <td>scheduled, the step will raise {@link CancelledError}</td></tr>
 * </table>
 *
 * @param <T> the type of the result
 */
public abstract class QtTask<T extends @Nullable Object> extends QtFuture<T> implements Task<T> {

    private final Coroutine<T> coroutine;
    private final Context context;
    private final CoroutineFrame<T> frame;
    private final Consumer<Object> wakeup = new Wakeup();
    private final TaskRecord record;
    private @Nullable QtFuture<?> waiter;
    private boolean cancelPending;
    private int cancelRequests;

    /**
     * Makes a task that is not scheduled yet.
     *
     * @param loop the loop that runs it
     * @param coroutine what it runs
     * @param name its name, or null for a new one
     * @param context the context to run in, or null for a copy of the current one
     * @throws IllegalStateException when the JVM was started without access to continuations
     */
    @SuppressWarnings("this-escape") // the record keeps a reference and does not look at the task
    protected QtTask(
            AbstractQtEventLoop loop, Coroutine<T> coroutine, @Nullable String name, @Nullable Context context) {
        super(loop);
        this.coroutine = coroutine;
        this.frame = new CoroutineFrame<>(coroutine);
        this.record = new TaskRecord(this, name);
        this.context = context != null ? context : Context.copyContext();
    }

    /** Puts the first step into the ready queue. */
    final void start() {
        scheduleStep(null);
        loop().tasks().add(record);
    }

    /**
     * The context in which the task runs: Python's {@code Task.get_context}, which is in the surface since 3.12.
     *
     * @return the context
     */
    public final Context getContext() {
        return context;
    }

    @Override
    public final String getName() {
        return record.name();
    }

    @Override
    public final void setName(String value) {
        record.setName(value);
    }

    @Override
    public final Coroutine<T> getCoro() {
        return coroutine;
    }

    @Override
    public final void setResult(T value) {
        throw new IllegalStateException("Task does not support set_result operation");
    }

    @Override
    public final void setException(Throwable error) {
        throw new IllegalStateException("Task does not support set_exception operation");
    }

    @Override
    public final boolean cancel(@Nullable String msg) {
        if (done()) {
            return false;
        }
        cancelRequests++;
        QtFuture<?> awaited = waiter;
        if (awaited != null && awaited.cancel(msg)) {
            // The future's callback wakes this task, which then raises.
            return true;
        }
        cancelPending = true;
        setCancelMessage(msg);
        return true;
    }

    @Override
    public final int cancelling() {
        return cancelRequests;
    }

    @Override
    public final int uncancel() {
        if (cancelRequests > 0) {
            cancelRequests--;
        }
        if (cancelRequests == 0 && Change.UNCANCEL_DROPS_PENDING_CANCELLATION.isInForce()) {
            cancelPending = false;
        }
        return cancelRequests;
    }

    /** Suspends the task that runs in this thread until a future is done; without one, until its next turn. */
    static void suspendCurrent(@Nullable QtFuture<?> future) {
        AbstractQtEventLoop running = RunningLoop.get();
        QtTask<?> task = running == null ? null : running.currentTask();
        if (task == null) {
            throw new IllegalStateException("cannot await here: no task is running in " + Thread.currentThread().getName()
                    + "; start one with createTask, or wait with runUntilComplete");
        }
        task.frame.suspend(future);
    }

    /**
     * Runs the coroutine up to its next await.
     *
     * @param thrown what the coroutine gets raised, or null
     */
    final void step(@Nullable Throwable thrown) {
        if (done()) {
            throw new InvalidStateError("step(): already done: " + this + ", " + thrown);
        }
        Throwable exception = thrown;
        if (cancelPending) {
            // A cancellation that is on its way already is not replaced: it may carry a message.
            if (!(exception instanceof CancelledError)) {
                exception = makeCancelledError();
            }
            cancelPending = false;
        }
        waiter = null;
        QtTask<?> before = loop().enter(this);
        QtFuture<?> awaited;
        try {
            awaited = frame.resume(exception);
        } finally {
            loop().leave(before);
        }
        if (frame.isDone()) {
            end();
        } else if (awaited != null) {
            waitFor(awaited);
        } else {
            scheduleStep(null);
        }
    }

    private void end() {
        loop().tasks().remove(record);
        Throwable error = frame.error();
        if (error == null) {
            if (cancelPending) {
                // Cancelled after its last await: it counts as cancelled although the body is through.
                cancelPending = false;
                cancelNow(cancelMessage());
            } else {
                finish(frame.result());
            }
        } else if (error instanceof CancelledError) {
            keepCancellation(error);
            cancelNow(null);
        } else {
            fail(error);
            if (Errors.endsLoop(error)) {
                throw Errors.raise(error);
            }
        }
    }

    private void waitFor(QtFuture<?> awaited) {
        if (awaited.loop() != loop()) {
            scheduleStep(new IllegalStateException(
                    "Task " + this + " got Future " + awaited + " attached to a different loop"));
        } else if (awaited == this) {
            scheduleStep(new IllegalStateException("Task cannot await on itself: " + this));
        } else {
            awaited.addDoneCallback(wakeup, context);
            waiter = awaited;
            // Cancelled while it ran: the future takes the cancellation now.
            if (cancelPending && awaited.cancel(cancelMessage())) {
                cancelPending = false;
            }
        }
    }

    private void scheduleStep(@Nullable Throwable exception) {
        loop().callSoon(new TaskStep(this, exception), context);
    }

    @Override
    public final List<StackTraceElement> getStack(@Nullable Integer limit) {
        Throwable error = frame.error();
        boolean failed = error != null && !cancelled() && done();
        List<StackTraceElement> frames = Traces.ofCoroutine(failed ? error.getStackTrace() : frame.stack());
        if (limit == null || limit >= frames.size()) {
            return frames;
        }
        // As in Python, a stack keeps its newest frames and a traceback its oldest.
        int count = Math.max(0, limit);
        return failed ? frames.subList(0, count) : frames.subList(frames.size() - count, frames.size());
    }

    @Override
    public final void printStack(@Nullable Integer limit, @Nullable Appendable file) {
        List<StackTraceElement> frames = getStack(limit);
        Throwable error = done() && !cancelled() ? frame.error() : null;
        StringBuilder text = new StringBuilder();
        if (frames.isEmpty()) {
            text.append("No stack for ").append(this).append('\n');
        } else {
            text.append(error == null ? "Stack for " : "Traceback for ").append(this);
            text.append(" (most recent call last):\n").append(Traces.format(frames)).append('\n');
        }
        if (error != null) {
            text.append(error).append('\n');
        }
        try {
            (file == null ? System.err : file).append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected final String label() {
        return "Task";
    }

    @Override
    final String stateText() {
        return cancelRequests > 0 && !done() ? "cancelling" : super.stateText();
    }

    @Override
    final String details() {
        return " name='" + getName() + "' coro=<" + Traces.call(coroutine) + (done() ? " done" : " running") + ">"
                + (waiter == null ? "" : " wait_for=" + waiter);
    }

    /** Goes on when the awaited future is done. */
    private final class Wakeup implements Consumer<Object>, Traces.Named {
        @Override
        public void accept(Object future) {
            step(((QtFuture<?>) future).failure());
        }

        @Override
        public String qualifiedName() {
            return "Task.task_wakeup";
        }
    }
}
