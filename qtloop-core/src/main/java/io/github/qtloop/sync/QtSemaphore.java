package io.github.qtloop.sync;

import static io.github.qtloop.loop.Change.SEMAPHORE_WAKES_ALL_IT_CAN;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Semaphore;
import io.github.qtloop.loop.coroutine.Coroutines;
import org.jspecify.annotations.Nullable;

/**
 * Lets a number of tasks in at a time: {@code asyncio.Semaphore}. A task that is told to go on has its share from that
 * moment, before it runs.
 */
public sealed class QtSemaphore extends Acquirable implements Semaphore permits QtBoundedSemaphore {

    private final Waiters waiters = new Waiters(true);
    private int value;

    /**
     * Makes a semaphore.
     *
     * @param value how many may enter
     * @throws IllegalArgumentException if the number is negative
     */
    public QtSemaphore(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("Semaphore initial value must be >= 0");
        }
        this.value = value;
    }

    /** How many may enter without waiting, if nobody waits. */
    final int value() {
        return value;
    }

    @Override
    public final boolean locked() {
        return value == 0 || waiters.hasLive();
    }

    @Override
    public final Coroutine<Boolean> acquire() {
        return Coroutines.watched("Semaphore.acquire", this::take);
    }

    @Override
    public void release() {
        value++;
        wakeNext();
    }

    private Boolean take() {
        if (locked()) {
            queueUp();
        } else {
            value--;
        }
        return true;
    }

    private void queueUp() {
        boolean wakesAll = SEMAPHORE_WAKES_ALL_IT_CAN.isInForce();
        Future<@Nullable Boolean> waiter = newWaiter();
        try {
            waiters.await(waiter);
            if (!wakesAll && value > 0) {
                wakeNext();
            }
        } catch (CancelledError e) {
            if (!waiter.cancelled() && (waiter.done() || !wakesAll)) {
                // Cancelled after it was let in: it gives its share back.
                value++;
                if (!wakesAll) {
                    wakeNext();
                }
            }
            throw e;
        } finally {
            // Others may have come while this task had its turn, and queued up behind it.
            while (wakesAll && value > 0 && wakeNext()) {}
        }
    }

    private boolean wakeNext() {
        boolean woken = waiters.wake(1) > 0;
        if (woken) {
            value--;
        }
        return woken;
    }

    @Override
    final String repr() {
        return repr(typeName(), (locked() ? "locked" : "unlocked, value:" + value) + waiters.suffix());
    }

    String typeName() {
        return "Semaphore";
    }
}
