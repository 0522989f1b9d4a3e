package io.github.qtloop.sync;

import io.github.qtloop.asyncio.Future;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that wait for the same thing, the oldest first. Each waits by a future: it is done as soon as the task is
 * told to go on, or is cancelled, although the task runs only later and leaves the queue then.
 */
final class Waiters {

    private final ArrayDeque<Future<@Nullable Boolean>> futures = new ArrayDeque<>(0);
    private final @Nullable Boolean signal;

    /**
     * Nobody waits yet.
     *
     * @param signal the result of the futures that are told to go on
     */
    Waiters(@Nullable Boolean signal) {
        this.signal = signal;
    }

    int size() {
        return futures.size();
    }

    /** Waits at the end of the queue, and leaves it however the wait ends. */
    void await(Future<@Nullable Boolean> waiter) {
        add(waiter);
        try {
            waiter.await();
        } finally {
            remove(waiter);
        }
    }

    void add(Future<@Nullable Boolean> waiter) {
        futures.addLast(waiter);
    }

    void remove(Future<@Nullable Boolean> waiter) {
        futures.remove(waiter);
    }

    /** Whether someone waits whose future has not been cancelled. */
    boolean hasLive() {
        for (Future<?> waiter : futures) {
            if (!waiter.cancelled()) {
                return true;
            }
        }
        return false;
    }

    /** Tells the oldest to go on, unless it is about to run anyway. */
    void wakeFirst() {
        Future<@Nullable Boolean> first = futures.peekFirst();
        if (first != null) {
            signal(first);
        }
    }

    /** Tells up to {@code limit} of those that are not about to run to go on; returns how many it has told. */
    int wake(int limit) {
        int woken = 0;
        for (Future<@Nullable Boolean> waiter : futures) {
            if (woken >= limit) {
                break;
            }
            if (signal(waiter)) {
                woken++;
            }
        }
        return woken;
    }

    /** Takes the oldest out until it has told one to go on, or nobody is left. */
    void releaseNext() {
        boolean released = false;
        while (!released && !futures.isEmpty()) {
            released = signal(futures.removeFirst());
        }
    }

    /** Takes all out and tells them to go on. */
    void releaseAll() {
        while (!futures.isEmpty()) {
            signal(futures.removeFirst());
        }
    }

    /** The number of those that wait, as the objects show it. */
    String suffix() {
        return futures.isEmpty() ? "" : ", waiters:" + futures.size();
    }

    private boolean signal(Future<@Nullable Boolean> waiter) {
        if (waiter.done()) {
            return false;
        }
        waiter.setResult(signal);
        return true;
    }
}
