package io.github.qtloop.sync;

import io.github.qtloop.asyncio.BoundedSemaphore;

/** A semaphore that is not released more often than it is acquired: {@code asyncio.BoundedSemaphore}. */
public final class QtBoundedSemaphore extends QtSemaphore implements BoundedSemaphore {

    private final int bound;

    /**
     * Makes a semaphore.
     *
     * @param value how many may enter, now and at most
     * @throws IllegalArgumentException if the number is negative
     */
    public QtBoundedSemaphore(int value) {
        super(value);
        bound = value;
    }

    /** @throws IllegalArgumentException if it has been released as often as it was acquired */
    @Override
    public void release() {
        if (value() >= bound) {
            throw new IllegalArgumentException("BoundedSemaphore released too many times");
        }
        super.release();
    }

    @Override
    String typeName() {
        return "BoundedSemaphore";
    }
}
