package io.github.qtloop.sync;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Event;
import io.github.qtloop.loop.coroutine.Coroutines;

/** A flag that tasks wait for: {@code asyncio.Event}. */
public final class QtEvent extends LoopBound implements Event {

    private final Waiters waiters = new Waiters(true);
    private boolean set;

    /** Makes an event that is not set. */
    public QtEvent() {}

    @Override
    public boolean isSet() {
        return set;
    }

    @Override
    public void set() {
        if (!set) {
            set = true;
            waiters.wake(Integer.MAX_VALUE);
        }
    }

    @Override
    public void clear() {
        set = false;
    }

    @Override
    public Coroutine<Boolean> waitFor() {
        return Coroutines.watched("Event.wait", this::awaitFlag);
    }

    private Boolean awaitFlag() {
        // Who has been woken goes on, even if the flag is cleared meanwhile.
        if (!set) {
            waiters.await(newWaiter());
        }
        return true;
    }

    @Override
    String repr() {
        return repr("Event", (set ? "set" : "unset") + waiters.suffix());
    }
}
