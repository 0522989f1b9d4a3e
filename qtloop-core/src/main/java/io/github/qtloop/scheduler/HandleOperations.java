package io.github.qtloop.scheduler;

/**
 * What the scheduler must know about handles, which it sees only as tokens: a Python handle is the
 * address of its object, so that queueing one makes no Java object.
 *
 * <p>A token that is added to the scheduler carries one reference; the scheduler gives it back with
 * {@link #release} exactly once.
 */
public interface HandleOperations {

    /**
     * Whether the handle was cancelled.
     *
     * @param handle the handle's token
     * @return true after a cancellation
     */
    boolean isCancelled(long handle);

    /**
     * Runs the callback. Errors of the callback go to the loop's exception handler.
     *
     * @param handle the handle's token
     * @return false if the loop must end now, because the error is not one that an exception
     *     handler may see (Python's {@code KeyboardInterrupt} and {@code SystemExit})
     */
    boolean run(long handle);

    /**
     * Whether the handle cannot run inside the handles that are running now, and must wait for one of
     * them to end. Asked in a nested Qt event loop only.
     *
     * @param handle the handle's token
     * @return true when it must keep its place in the queue
     */
    default boolean mustWait(long handle) {
        return false;
    }

    /**
     * Notes that a timer handle is no longer in the heap.
     *
     * @param handle the handle's token
     */
    void unscheduled(long handle);

    /**
     * Gives the reference back.
     *
     * @param handle the handle's token
     */
    void release(long handle);
}
