package io.github.qtloop.tasks;

import io.github.qtloop.Awaitable;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.AwaitingCallback;
import io.github.qtloop.loop.Change;
import io.github.qtloop.loop.Futures;
import io.github.qtloop.loop.Loops;
import io.github.qtloop.loop.Tasks;
import io.github.qtloop.loop.coroutine.Coroutines;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the results of several awaitables: {@code asyncio.gather}. It is told of each child that ends, and ends the
 * {@linkplain GatheringFuture future} of all.
 *
 * @param <T> the type of the results
 */
public final class Gather<T extends @Nullable Object> implements Consumer<Future<T>>, AwaitingCallback {

    private final boolean returnExceptions;
    private final @Nullable Task<?> awaiting = Tasks.currentIfAny();
    private final List<Future<T>> children = new ArrayList<>();
    private int distinct;
    private @Nullable GatheringFuture<T> outer;
    private int finished;

    private Gather(boolean returnExceptions) {
        this.returnExceptions = returnExceptions;
    }

    /**
     * Runs awaitables concurrently.
     *
     * @param awaitables what to run; a future that occurs twice is awaited once
     * @param returnExceptions whether errors become results; otherwise the first one is raised at once
     * @param <T> the type of the results
     * @return the future of the results, in the order of the awaitables
     * @throws IllegalArgumentException when the futures do not belong to one loop
     * @throws IllegalStateException when there is no loop
     */
    public static <T extends @Nullable Object> Future<List<T>> of(
            List<? extends Awaitable<T>> awaitables, boolean returnExceptions) {
        if (awaitables.isEmpty()) {
            Future<List<T>> nothing = Tasks.loopOfThread().createFuture();
            nothing.setResult(List.of());
            return nothing;
        }
        return new Gather<T>(returnExceptions).start(awaitables);
    }

    private Future<List<T>> start(List<? extends Awaitable<T>> awaitables) {
        Map<Awaitable<T>, Future<T>> known = new IdentityHashMap<>();
        List<Future<T>> doneBefore = new ArrayList<>();
        AbstractEventLoop loop = null;
        for (Awaitable<T> awaitable : awaitables) {
            Future<T> child = known.get(awaitable);
            if (child == null) {
                child = Tasks.ensureFuture(awaitable, loop);
                loop = child.getLoop();
                take(awaitable, child, doneBefore);
                if (Coroutines.runsOnce(awaitable)) {
                    known.put(awaitable, child);
                }
            }
            children.add(child);
        }
        GatheringFuture<T> future = new GatheringFuture<>(Loops.own(Objects.requireNonNull(loop)), children);
        outer = future;
        doneBefore.forEach(this);
        return future;
    }

    private void take(Awaitable<T> awaitable, Future<T> child, List<Future<T>> doneBefore) {
        if (child != awaitable) {
            // Its caller has no hold on this task, and so cannot be blamed for losing it.
            Tasks.setExpendable(child);
        }
        distinct++;
        if (child.done() && Change.GATHER_TAKES_DONE_AT_ONCE.isInForce()) {
            doneBefore.add(child);
        } else {
            child.addDoneCallback(this);
        }
    }

    @Override
    public @Nullable Task<?> awaitingTask() {
        return awaiting;
    }

    /** Takes note of a child that is done. */
    @Override
    public void accept(Future<T> child) {
        finished++;
        GatheringFuture<T> future = outer;
        if (future == null || future.done()) {
            retrieve(child);
            return;
        }
        Throwable error = returnExceptions ? null : Futures.failure(child);
        if (error != null) {
            future.setException(error);
        } else if (finished == distinct) {
            end(future);
        }
    }

    /** Looks at an error that nobody will see, so that it is not reported as forgotten. */
    private static void retrieve(Future<?> child) {
        if (!child.cancelled()) {
            child.exception();
        }
    }

    private void end(GatheringFuture<T> future) {
        List<T> results = new ArrayList<>(children.size());
        children.forEach(child -> results.add(outcome(child)));
        if (future.cancelRequested()) {
            // CPython asks the child that it has looked at last, however that one has ended.
            future.setException(Futures.cancellation(children.getLast()));
        } else {
            future.setResult(results);
        }
    }

    /** A result or, as a result, an error: the caller has asked for a mixture that Java has no type for. */
    @SuppressWarnings("unchecked")
    private T outcome(Future<T> child) {
        if (child.cancelled()) {
            // A new error: the kept one can be taken once only.
            return (T) new CancelledError(Objects.requireNonNullElse(Futures.cancelMessage(child), ""));
        }
        Throwable error = child.exception();
        return error == null ? child.result() : (T) error;
    }
}
