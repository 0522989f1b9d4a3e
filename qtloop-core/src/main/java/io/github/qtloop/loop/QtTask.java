package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.InvalidStateError;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.coroutine.CoroutineFrame;
import io.github.qtloop.loop.report.Errors;
import io.github.qtloop.loop.report.Reprs;
import io.github.qtloop.loop.report.Traces;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A future that runs a coroutine; the counterpart of {@code asyncio.Task}.
 *
 * <table>
 * <caption>States of a pending task and their transitions, beside those of {@link QtFuture}</caption>
 * <tr><th>state</th><th>event</th><th>next state</th></tr>
 * <tr><td>scheduled: a step is in the ready queue</td><td>the loop runs the step</td><td>running</td></tr>
 * <tr><td>scheduled</td><td>{@code cancel}</td><td>scheduled; the step will raise {@link CancelledError}</td></tr>
 * <tr><td>new, of an eager factory</td><td>{@link #startEagerly}</td><td>running, within its maker</td></tr>
 * <tr><td>running: the coroutine is on the stack</td><td>it awaits a future that is pending</td>
 *     <td>waiting for that future</td></tr>
 * <tr><td>running</td><td>it suspends itself with nothing, as {@code sleep(0)} does</td><td>scheduled</td></tr>
 * <tr><td>running</td><td>it awaits itself, another loop's future, or what is no future</td>
 *     <td>scheduled; the step will raise an error</td></tr>
 * <tr><td>running</td><td>{@code cancel}</td><td>running; the next await is cancelled at once</td></tr>
 * <tr><td>running</td><td>it returns</td><td>finished; cancelled if {@code cancel} came meanwhile</td></tr>
 * <tr><td>running</td><td>it raises {@link CancelledError}</td><td>cancelled</td></tr>
 * <tr><td>running</td><td>it raises something else</td><td>finished</td></tr>
 * <tr><td>waiting</td><td>the future is done</td><td>scheduled</td></tr>
 * <tr><td>waiting</td><td>{@code cancel}, which the future accepts</td><td>scheduled, as the future is done</td></tr>
 * <tr><td>waiting</td><td>{@code cancel}, which the future puts off or refuses</td>
 *     <td>waiting if it is put off: a task and {@code gather} end later; otherwise the next step will raise
 *     {@link CancelledError}</td></tr>
 * </table>
 *
 * <p>Important:
 *
 * <ol>
 *   <li>A pending task has exactly one of: a step in the ready queue, a {@link TaskWakeup} among the callbacks of the
 *       future that it waits for, or a running coroutine.
 *   <li>{@code waiter} is that future, until the next step: {@code cancel} goes to it first.
 *   <li>A cancellation that found no future to take it is kept in {@code cancelPending} for the next step, or for the
 *       next future that the coroutine awaits.
 *   <li>The loop does not keep a task that waits: what wakes it does, through the future. One that nothing can wake is
 *       collected, and reported by {@link io.github.qtloop.loop.report.Orphans}.
 * </ol>
 *
 * @param <T> the type of the result
 */
public abstract class QtTask<T extends @Nullable Object> extends QtFuture<T> implements Task<T> {

    private final Context context;
    private final TaskRecord record;

    /** The coroutine; null once it has ended within {@link #startEagerly}. */
    private @Nullable CoroutineFrame<T> frame;

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
     */
    @SuppressWarnings("this-escape") // the record refers to the task and does not look at it
    protected QtTask(
            AbstractQtEventLoop loop, Coroutine<T> coroutine, @Nullable String name, @Nullable Context context) {
        super(loop);
        this.frame = CoroutineFrame.of(coroutine);
        this.record = new TaskRecord(this, name, coroutine);
        this.context = context != null ? context : Context.copyContext();
    }

    /** Puts the first step into the ready queue. */
    final void start() {
        scheduleStep(null);
        loop().orphans.tasks().add(record);
    }

    /**
     * Runs the first step now, within whatever is running.
     *
     * @throws IllegalStateException when that runs in the context of this task
     */
    final void startEagerly() {
        loop().orphans.tasks().add(record);
        QtTask<?> maker = loop().runner.enter(this);
        try {
            context.run(() -> proceed(null));
        } finally {
            loop().runner.leave(maker);
            if (done()) {
                frame = null;
            }
        }
    }

    final TaskRecord record() {
        return record;
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
        record.setName(Objects.requireNonNull(value, "value"));
    }

    @Override
    public final @Nullable Coroutine<T> getCoro() {
        CoroutineFrame<T> current = frame;
        return current == null ? null : current.coroutine();
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

    /**
     * Runs the coroutine up to its next suspension: what the loop calls for a task that is scheduled.
     *
     * @param thrown what the coroutine gets raised, or null
     */
    final void step(@Nullable Throwable thrown) {
        if (done()) {
            throw new InvalidStateError("__step(): already done: " + this + ", " + (thrown == null ? "None" : thrown));
        }
        Throwable error = thrown;
        if (cancelPending) {
            // Cancelled since the last step. A cancellation that is on its way already is not replaced: it may carry a
            // message.
            if (!(error instanceof CancelledError)) {
                error = lateCancellation();
            }
            cancelPending = false;
        }
        // From here on the task does not wait: a cancel() by the coroutine itself must not reach for the old future.
        waiter = null;
        // The current task is a variable of the loop, not of the thread: coroutines take turns in one thread.
        QtTask<?> before = loop().runner.enter(this);
        try {
            proceed(error);
        } finally {
            loop().runner.leave(before);
        }
    }

    private void proceed(@Nullable Throwable thrown) {
        CoroutineFrame<T> coroutine = Objects.requireNonNull(frame);
        boolean suspended;
        Throwable error;
        try {
            suspended = coroutine.resume(null, thrown);
            error = suspended ? null : coroutine.error();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            // Somebody else drives the coroutine, too: to this task it is an error like any other.
            suspended = false;
            error = refused;
        }
        if (suspended) {
            waitFor(coroutine.yielded());
        } else {
            end(coroutine, error);
        }
    }

    private void end(CoroutineFrame<T> coroutine, @Nullable Throwable error) {
        loop().orphans.tasks().remove(record);
        switch (error) {
            case null -> {
                if (cancelPending) {
                    // Cancelled after its last await: it counts as cancelled although the body is through.
                    cancelPending = false;
                    cancelNow(cancelMessage());
                } else {
                    finish(coroutine.result());
                }
            }
            case CancelledError cancellation -> cancelWith(cancellation);
            default -> {
                TaskStories.ended(this, error);
                fail(error);
                if (Errors.endsLoop(error)) {
                    throw Errors.raise(error);
                }
            }
        }
    }

    private void waitFor(@Nullable Object yielded) {
        if (yielded == null) {
            // A bare yield: the others have their turn, and then it goes on.
            scheduleStep(null);
        } else if (!(yielded instanceof QtFuture<?> awaited)) {
            scheduleStep(new IllegalStateException("Task got bad yield: " + Reprs.of(yielded)));
        } else if (awaited.loop() != loop()) {
            awaited.setRefused();
            scheduleStep(new IllegalStateException(
                    "Task " + this + " got Future " + awaited + " attached to a different loop"));
        } else if (awaited == this) {
            setRefused();
            scheduleStep(new IllegalStateException("Task cannot await on itself: " + this));
        } else {
            awaited.add(new TaskWakeup(this, awaited));
            waiter = awaited;
            // Cancelled while it ran: the future takes the cancellation now, and its callback comes back with it.
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
        return TaskStack.of(this).upTo(limit);
    }

    @Override
    public final void printStack(@Nullable Integer limit, @Nullable Appendable file) {
        TaskStack.of(this).print(limit, file);
    }

    /** The frames of the coroutine, the newest first; none when it has not started or has ended. */
    final StackTraceElement[] coroutineStack() {
        CoroutineFrame<T> current = frame;
        return current == null ? new StackTraceElement[0] : current.stack();
    }

    final TaskSnapshot snapshot() {
        CoroutineFrame<T> current = frame;
        return new TaskSnapshot(
                this,
                record.nameOfCoroutine(),
                current == null ? "ready" : LoopInspection.state(this, current, waiter),
                LoopInspection.stack(this),
                awaitedBy(),
                callbackFunctions());
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
        return " name=" + Reprs.quote(getName())
                + (frame == null ? "" : " coro=<" + describeCoroutine() + ">")
                + (waiter == null ? "" : " wait_for=" + waiter);
    }

    private String describeCoroutine() {
        String call = Traces.call(record.nameOfCoroutine());
        if (done()) {
            return call + " done";
        }
        List<StackTraceElement> frames = Traces.ofCoroutine(coroutineStack());
        return call + " running" + (frames.isEmpty() ? "" : " at " + Traces.place(frames));
    }
}
