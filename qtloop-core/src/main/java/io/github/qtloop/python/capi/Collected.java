package io.github.qtloop.python.capi;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

/** Addresses that the garbage collector's thread leaves for another thread, which one wake-up brings to all of them. */
final class Collected {

    private final ConcurrentLinkedQueue<Long> addresses = new ConcurrentLinkedQueue<>();
    private final Runnable wake;

    /** Whether the other thread has been woken for something that it has still to take. */
    private final AtomicBoolean pending = new AtomicBoolean();

    /** @param wake brings the other thread to {@link #takeAll}; called by the one that adds */
    Collected(Runnable wake) {
        this.wake = wake;
    }

    /** Leaves an address. Any thread. */
    void add(long address) {
        addresses.add(address);
        if (pending.compareAndSet(false, true)) {
            wake.run();
        }
    }

    /** Whether something is to be taken. */
    boolean isPending() {
        return pending.get();
    }

    /** Takes what is there. The other thread only. */
    void takeAll(LongConsumer action) {
        if (!pending.get()) {
            return;
        }
        // First, so that whatever comes from now on wakes anew.
        pending.set(false);
        Long address;
        while ((address = addresses.poll()) != null) {
            action.accept(address);
        }
    }
}
