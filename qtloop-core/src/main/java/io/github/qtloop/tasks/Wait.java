package io.github.qtloop.tasks;

import io.github.qtloop.Coroutine;
import io.github.qtloop.DoneAndPending;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.asyncio.TimerHandle;
import io.github.qtloop.loop.AwaitingCallback;
import io.github.qtloop.loop.RunningLoop;
import io.github.qtloop.loop.Tasks;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits for several futures without cancelling any of them: {@code asyncio.wait}. */
public final class Wait implements Consumer<Future<?>>, AwaitingCallback {

    private final String returnWhen;
    private final @Nullable Task<?> awaiting = Tasks.currentIfAny();
    private final Waiter waiter;
    private final @Nullable TimerHandle timer;
    private int pending;

    private Wait(AbstractEventLoop loop, int count, @Nullable Double timeout, String returnWhen) {
        this.returnWhen = returnWhen;
        this.pending = count;
        waiter = new Waiter(loop);
        timer = timeout == null ? null : loop.callLater(timeout, waiter::release);
    }

    /**
     * Waits for futures.
     *
     * @param futures what to wait for, at least one
     * @param timeout seconds to wait, or null for as long as it takes
     * @param returnWhen when to end, one of the constants of {@code asyncio}
     * @param <F> the type of the futures
     * @return what to await; raises an {@link IllegalArgumentException} if there is no future or {@code returnWhen} is
     *     unknown
     */
    public static <F extends Future<?>> Coroutine<DoneAndPending<F>> on(
            Iterable<? extends F> futures, @Nullable Double timeout, String returnWhen) {
        return () -> {
            Set<F> distinct = new LinkedHashSet<>();
            futures.forEach(distinct::add);
            if (distinct.isEmpty()) {
                throw new IllegalArgumentException("Set of Tasks/Futures is empty.");
            }
            if (!Set.of(Asyncio.FIRST_COMPLETED, Asyncio.FIRST_EXCEPTION, Asyncio.ALL_COMPLETED).contains(returnWhen)) {
                throw new IllegalArgumentException("Invalid return_when value: " + returnWhen);
            }
            new Wait(RunningLoop.requireToAwait(), distinct.size(), timeout, returnWhen).awaitEnd(distinct);
            return split(distinct);
        };
    }

    @Override
    public @Nullable Task<?> awaitingTask() {
        return awaiting;
    }

    /** Counts a future that is done. */
    @Override
    public void accept(Future<?> future) {
        pending--;
        if (pending <= 0 || returnWhen.equals(Asyncio.FIRST_COMPLETED)
                || returnWhen.equals(Asyncio.FIRST_EXCEPTION) && failed(future)) {
            cancelTimer();
            waiter.release();
        }
    }

    private void awaitEnd(Set<? extends Future<?>> futures) {
        futures.forEach(future -> future.addDoneCallback(this));
        try {
            waiter.await();
        } finally {
            cancelTimer();
            futures.forEach(future -> future.removeDoneCallback(this));
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
        }
    }

    private static boolean failed(Future<?> future) {
        return !future.cancelled() && future.exception() != null;
    }

    private static <F extends Future<?>> DoneAndPending<F> split(Set<F> futures) {
        Set<F> done = new LinkedHashSet<>();
        Set<F> pending = new LinkedHashSet<>();
        for (F future : futures) {
            (future.done() ? done : pending).add(future);
        }
        return new DoneAndPending<>(done, pending);
    }
}
