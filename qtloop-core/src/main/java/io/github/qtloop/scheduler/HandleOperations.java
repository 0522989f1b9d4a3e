package io.github.qtloop.scheduler;

/**
 * What the scheduler must know about handles, which it sees only as tokens: a Python handle is the
 * address of its object, so that queueing one makes no Java object.
 *
 * <p>A token that is added to the scheduler carries one reference; the scheduler gives it back with
 * {@link #release} exactly once.
 */
public interface HandleOperations {

    /** Whether the handle was cancelled. */
    boolean isCancelled(long handle);

    /**
     * Runs the callback. Errors of the callback go to the loop's exception handler.
     *
     * @return false if the loop must end now, because the error is not one that an exception
     *     handler may see (Python's {@code KeyboardInterrupt} and {@code SystemExit})
     */
    boolean run(long handle);

    /**
     * Whether the handle cannot run inside the handles that are running now, and must wait for one of
     * them to end. Asked in a nested Qt event loop only.
     */
    default boolean mustWait(long handle) {
        return false;
    }

    /** Notes that a timer handle is no longer in the heap. */
    void unscheduled(long handle);

    /** Gives the reference back. */
    void release(long handle);
}
