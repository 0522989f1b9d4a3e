package io.github.qtloop.tasks;

import io.github.qtloop.Awaitable;
import io.github.qtloop.BaseExceptionGroup;
import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.asyncio.TaskGroup;
import io.github.qtloop.loop.AwaitingCallback;
import io.github.qtloop.loop.Change;
import io.github.qtloop.loop.Loops;
import io.github.qtloop.loop.RunningLoop;
import io.github.qtloop.loop.Tasks;
import io.github.qtloop.loop.coroutine.Coroutines;
import io.github.qtloop.loop.report.Errors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that end together; the counterpart of {@code asyncio.TaskGroup}. The parent is the task that enters the group.
 *
 * <table>
 * <caption>States and transitions</caption>
 * <tr><th>state</th><th>event</th><th>next state</th></tr>
 * <tr><td>new</td><td>{@code enter}</td><td>entered: takes tasks</td></tr>
 * <tr><td>entered</td><td>a child fails</td>
 *     <td>aborting: the other children are cancelled, and the parent, unless it leaves already</td></tr>
 * <tr><td>entered</td><td>{@code exit} without an error</td><td>exiting: takes tasks as long as one is left</td></tr>
 * <tr><td>entered</td><td>{@code exit} with an error</td><td>exiting and aborting</td></tr>
 * <tr><td>exiting</td><td>a child fails, or the parent is cancelled</td><td>exiting and aborting</td></tr>
 * <tr><td>exiting, aborting</td><td>the last child ends</td><td>finished: raises what there is to raise</td></tr>
 * </table>
 */
public final class QtTaskGroup implements TaskGroup {

    private final Children children = new Children();
    private final List<Throwable> errors = new ArrayList<>();
    private final Consumer<Future<?>> childDone = new ChildDone();
    private boolean entered;
    private boolean exiting;
    private boolean aborting;
    private boolean parentCancelRequested;
    private @Nullable AbstractEventLoop loop;
    private @Nullable Task<?> parent;
    private @Nullable Throwable loopEnd;
    private @Nullable Throwable cancellation;

    /** Makes an empty group. */
    public QtTaskGroup() {}

    @Override
    public Awaitable<TaskGroup> enter() {
        return () -> {
            begin();
            return this;
        };
    }

    @Override
    public Awaitable<Boolean> exit(@Nullable Throwable error) {
        return () -> {
            try {
                end(error);
            } finally {
                errors.clear();
            }
            return false;
        };
    }

    @Override
    public <T extends @Nullable Object> Task<T> createTask(Coroutine<T> coro) {
        return createTask(coro, null, null);
    }

    @Override
    public <T extends @Nullable Object> Task<T> createTask(
            Coroutine<T> coro, @Nullable String name, @Nullable Context context) {
        return createTask(coro, name, context, null);
    }

    /**
     * Makes a task of this group: {@code TaskGroup.create_task} since 3.14.
     *
     * @param coro what the task runs
     * @param name the name of the task, or null for a new one
     * @param context the context to run in, or null for a copy of the current one
     * @param eagerStart whether to run the first step at once, or null to leave that to the task factory
     * @param <T> the type of the result
     * @return the task
     */
    public <T extends @Nullable Object> Task<T> createTask(
            Coroutine<T> coro, @Nullable String name, @Nullable Context context, @Nullable Boolean eagerStart) {
        checkOpen(coro);
        Task<T> task = Tasks.create(Objects.requireNonNull(loop), coro, name, context, eagerStart);
        if (task.done() && Change.TASK_GROUP_TAKES_DONE_AT_ONCE.isInForce()) {
            childDone(task);
        } else {
            children.add(task);
            task.addDoneCallback(childDone);
        }
        return task;
    }

    private void checkOpen(Coroutine<?> newcomer) {
        String reason;
        if (!entered) {
            reason = "has not been entered";
        } else if (exiting && children.count() == 0) {
            reason = "is finished";
        } else if (aborting) {
            reason = "is shutting down";
        } else {
            return;
        }
        if (Change.TASK_GROUP_CLOSES_WHAT_IT_REFUSES.isInForce()) {
            Coroutines.close(newcomer);
        }
        throw refusal(reason);
    }

    private void begin() {
        boolean checksFirst = Change.TASK_GROUP_CHECKS_BEFORE_ENTERING.isInForce();
        if (entered) {
            throw refusal(checksFirst ? "has already been entered" : "has been already entered");
        }
        entered = !checksFirst;
        loop = RunningLoop.requireToAwait();
        parent = Tasks.current();
        if (parent == null) {
            throw refusal("cannot determine the parent task");
        }
        entered = true;
    }

    private void end(@Nullable Throwable error) {
        boolean uncancelsLast = Change.TASK_GROUP_UNCANCELS_LAST.isInForce();
        exiting = true;
        if (error != null) {
            noteLoopEnd(error);
        }
        cancellation = Cancellation.is(error) ? error : null;
        if (!uncancelsLast) {
            takeBackOurCancellation();
        }
        if (error != null && !aborting) {
            abort();
        }
        children.awaitNone(this::parentCancelled);
        if (loopEnd != null) {
            throw Errors.raise(loopEnd);
        }
        if (uncancelsLast) {
            takeBackOurCancellation();
        }
        if (cancellation != null && errors.isEmpty()) {
            throw Errors.raise(cancellation);
        }
        if (error != null && !Cancellation.is(error)) {
            errors.add(error);
        }
        if (!errors.isEmpty()) {
            if (uncancelsLast) {
                renewCancellation();
            }
            throw Errors.raise(
                    BaseExceptionGroup.of("unhandled errors in a TaskGroup", errors).toThrowable());
        }
    }

    /** The group has cancelled its parent only to interrupt it; so the parent is not left cancelled. */
    private void takeBackOurCancellation() {
        if (parentCancelRequested && Objects.requireNonNull(parent).uncancel() == 0) {
            cancellation = null;
        }
    }

    /** The errors hide that somebody else has cancelled the parent, too: its next await tells it again. */
    private void renewCancellation() {
        Task<?> task = Objects.requireNonNull(parent);
        if (task.cancelling() > 0) {
            task.uncancel();
            task.cancel();
        }
    }

    private void parentCancelled(CancelledError error) {
        if (!aborting) {
            cancellation = error;
            abort();
        }
    }

    /** The parent waits for each child, at the end of the group at the latest. */
    private final class ChildDone implements Consumer<Future<?>>, AwaitingCallback {

        @Override
        public void accept(Future<?> child) {
            childDone(child);
        }

        @Override
        public @Nullable Task<?> awaitingTask() {
            return parent;
        }
    }

    private void childDone(Future<?> child) {
        Task<?> task = (Task<?>) child;
        children.remove(task);
        Throwable error = task.cancelled() ? null : task.exception();
        if (error == null) {
            return;
        }
        errors.add(error);
        noteLoopEnd(error);
        Task<?> waiting = Objects.requireNonNull(parent);
        if (waiting.done()) {
            String message =
                    "Task " + task + " has errored out but its parent task " + waiting + " is already completed";
            Loops.report(Objects.requireNonNull(loop), message, error, task);
        } else if (!aborting && !parentCancelRequested) {
            abort();
            parentCancelRequested = true;
            waiting.cancel();
        }
    }

    private void abort() {
        aborting = true;
        children.cancelAll();
    }

    /** An error that ends the loop is raised alone, before all others. */
    private void noteLoopEnd(Throwable error) {
        if (loopEnd == null && Errors.endsLoop(error)) {
            loopEnd = error;
        }
    }

    private IllegalStateException refusal(String reason) {
        return new IllegalStateException("TaskGroup " + this + " " + reason);
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(" ", "<TaskGroup", ">").add("");
        if (children.count() > 0) {
            text.add("tasks=" + children.count());
        }
        if (!errors.isEmpty()) {
            text.add("errors=" + errors.size());
        }
        if (aborting) {
            text.add("cancelling");
        } else if (entered) {
            text.add("entered");
        }
        return text.toString();
    }
}
