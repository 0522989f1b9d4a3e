package io.github.qtloop.sync;

import org.jspecify.annotations.Nullable;

/**
 * A queue that can be shut down, as Python's can since 3.13.
 *
 * @param <T> the type of the items; null is an item like others
 */
public abstract class ClosableQueue<T extends @Nullable Object> extends QtQueue<T> {

    private boolean shutDown;

    /**
     * Makes an empty queue.
     *
     * @param type its name in Python
     * @param items keeps the items; there are none yet
     * @param maxsize how many items fit in; no limit if it is not positive
     */
    protected ClosableQueue(String type, Items<T> items, int maxsize) {
        super(type, items, maxsize);
    }

    /**
     * Makes the error of who puts something into a queue that is shut down, or wants something out when it is empty.
     *
     * @return a new error
     */
    protected abstract RuntimeException shutDownError();

    /**
     * Shuts the queue down: {@code Queue.shutdown}. All who wait are woken.
     *
     * @param immediate whether to throw away what is in it, as if it had been dealt with
     */
    public final void shutdown(boolean immediate) {
        shutDown = true;
        if (immediate) {
            discardItems();
        }
        releaseWaiters();
    }

    @Override
    final void checkOpen() {
        if (shutDown) {
            throw shutDownError();
        }
    }

    @Override
    final String details() {
        return shutDown ? " shutdown" : "";
    }
}
