package io.github.qtloop.sync;

import static io.github.qtloop.loop.Change.CONDITION_BINDS_BEFORE_IT_RELEASES;
import static io.github.qtloop.loop.Change.CONDITION_PASSES_NOTIFICATIONS_ON;
import static io.github.qtloop.loop.Change.CONDITION_RAISES_THE_CANCELLATION;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Condition;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Lock;
import io.github.qtloop.loop.coroutine.Coroutines;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A lock whose holder can wait for a notification without it: {@code asyncio.Condition}. */
public final class QtCondition extends Acquirable implements Condition {

    private final Waiters waiters = new Waiters(false);
    private final Lock lock;

    /**
     * Makes a condition.
     *
     * @param lock the lock that protects what is waited for, or null for a new one
     */
    public QtCondition(@Nullable Lock lock) {
        this.lock = lock != null ? lock : new QtLock();
    }

    @Override
    public boolean locked() {
        return lock.locked();
    }

    @Override
    public Awaitable<Boolean> acquire() {
        return lock.acquire();
    }

    @Override
    public void release() {
        lock.release();
    }

    @Override
    public Coroutine<Boolean> waitFor() {
        return Coroutines.watched("Condition.wait", this::waitOnce);
    }

    @Override
    public <T extends @Nullable Object> Coroutine<T> waitFor(Supplier<? extends T> predicate) {
        return Coroutines.watched("Condition.wait_for", () -> {
            T result = predicate.get();
            while (!Truth.of(result)) {
                waitOnce();
                result = predicate.get();
            }
            return result;
        });
    }

    @Override
    public void notifyWaiters(int n) {
        if (!locked()) {
            throw new IllegalStateException("cannot notify on un-acquired lock");
        }
        waiters.wake(n);
    }

    @Override
    public void notifyAllWaiters() {
        notifyWaiters(waiters.size());
    }

    private Boolean waitOnce() {
        if (!locked()) {
            throw new IllegalStateException("cannot wait on un-acquired lock");
        }
        Future<@Nullable Boolean> waiter = CONDITION_BINDS_BEFORE_IT_RELEASES.isInForce() ? newWaiter() : null;
        release();
        try {
            try {
                waiters.await(waiter != null ? waiter : newWaiter());
            } finally {
                reacquire();
            }
        } catch (Throwable error) {
            // This task may have been notified already and fails to act on it: another one should.
            if (CONDITION_PASSES_NOTIFICATIONS_ON.isInForce()) {
                waiters.wake(1);
            }
            throw error;
        }
        return true;
    }

    /** The caller of {@code wait} holds the lock afterwards, however often it is cancelled meanwhile. */
    private void reacquire() {
        CancelledError cancellation = null;
        while (true) {
            try {
                acquire().await();
                break;
            } catch (CancelledError e) {
                cancellation = e;
            }
        }
        if (cancellation != null) {
            throw CONDITION_RAISES_THE_CANCELLATION.isInForce() ? cancellation : new CancelledError();
        }
    }

    @Override
    String repr() {
        return repr("Condition", (locked() ? "locked" : "unlocked") + waiters.suffix());
    }
}
