package io.github.qtloop.tasks;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.TimeoutError;
import io.github.qtloop.asyncio.TimerHandle;
import io.github.qtloop.loop.Change;
import io.github.qtloop.loop.RunningLoop;
import io.github.qtloop.loop.Tasks;
import org.jspecify.annotations.Nullable;

/** Waits for an awaitable and cancels it when that takes too long: {@code asyncio.wait_for}. */
public final class WaitFor {

    private WaitFor() {}

    /**
     * Limits the time of an awaitable.
     *
     * @param awaitable what to wait for
     * @param timeout seconds, or null for no limit
     * @param <T> the type of the result
     * @return what to await; raises a {@link TimeoutError} when the time is over
     */
    public static <T extends @Nullable Object> Coroutine<T> of(Awaitable<T> awaitable, @Nullable Double timeout) {
        return () -> {
            if (timeout == null) {
                return awaitable.await();
            }
            if (timeout <= 0) {
                AbstractEventLoop own = Change.WAIT_FOR_IS_A_TIMEOUT.isInForce() ? null : RunningLoop.requireToAwait();
                Future<T> future = Tasks.ensureFuture(awaitable, own);
                return future.done() ? future.result() : cancel(future);
            }
            return Change.WAIT_FOR_IS_A_TIMEOUT.isInForce()
                    ? QtTimeout.in(timeout).await(awaitable)
                    : race(awaitable, timeout);
        };
    }

    /** What Python 3.11 does: a future of its own awaits whatever comes first, the end or the timeout. */
    private static <T extends @Nullable Object> T race(Awaitable<T> awaitable, double timeout) {
        AbstractEventLoop loop = RunningLoop.requireToAwait();
        Waiter waiter = new Waiter(loop);
        TimerHandle timer = loop.callLater(timeout, waiter::release);
        Future<T> future = Tasks.ensureFuture(awaitable, loop);
        future.addDoneCallback(waiter);
        try {
            waiter.await();
        } catch (CancelledError cancelled) {
            if (future.done()) {
                return future.result();
            }
            future.removeDoneCallback(waiter);
            cancelAndWait(future);
            throw cancelled;
        } finally {
            timer.cancel();
        }
        if (future.done()) {
            return future.result();
        }
        future.removeDoneCallback(waiter);
        return cancel(future);
    }

    /** Ends what has taken too long; a result that it gives nevertheless counts. */
    private static <T extends @Nullable Object> T cancel(Future<T> future) {
        cancelAndWait(future);
        try {
            return future.result();
        } catch (CancelledError cancelled) {
            throw Cancellation.asTimeoutOfOther(cancelled);
        }
    }

    /** Awaits a future of its own, so that the calling task can be cancelled meanwhile. */
    private static void cancelAndWait(Future<?> future) {
        Waiter waiter = new Waiter(RunningLoop.requireToAwait());
        future.addDoneCallback(waiter);
        try {
            future.cancel();
            waiter.await();
        } finally {
            future.removeDoneCallback(waiter);
        }
    }
}
