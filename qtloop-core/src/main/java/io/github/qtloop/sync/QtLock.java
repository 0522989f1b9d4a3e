package io.github.qtloop.sync;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Lock;
import io.github.qtloop.loop.coroutine.Coroutines;
import org.jspecify.annotations.Nullable;

/** A lock that tasks get in the order in which they have asked: {@code asyncio.Lock}. */
public final class QtLock extends Acquirable implements Lock {

    private final Waiters waiters = new Waiters(true);
    private boolean locked;

    /** Makes a free lock. */
    public QtLock() {}

    @Override
    public boolean locked() {
        return locked;
    }

    @Override
    public Coroutine<Boolean> acquire() {
        return Coroutines.watched("Lock.acquire", this::take);
    }

    @Override
    public void release() {
        if (!locked) {
            throw new IllegalStateException("Lock is not acquired.");
        }
        locked = false;
        waiters.wakeFirst();
    }

    private Boolean take() {
        // A free lock belongs to the first of the queue, who runs later: nobody overtakes it, unless all have given up.
        if (locked || waiters.hasLive()) {
            Future<@Nullable Boolean> waiter = newWaiter();
            try {
                waiters.await(waiter);
            } catch (CancelledError e) {
                // It may have been this task's turn; if so, it is the next one's.
                if (!locked) {
                    waiters.wakeFirst();
                }
                throw e;
            }
        }
        locked = true;
        return true;
    }

    @Override
    String repr() {
        return repr("Lock", (locked ? "locked" : "unlocked") + waiters.suffix());
    }
}
