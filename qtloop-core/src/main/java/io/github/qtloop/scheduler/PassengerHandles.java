package io.github.qtloop.scheduler;

/**
 * The handles of a second language in the ready queue of a loop. Their tokens are odd, those of the queue's owner are
 * even.
 */
public interface PassengerHandles extends HandleOperations {

    /**
     * Runs the callback, while the owner's lock is free. Errors of the callback go to the loop's exception handler.
     *
     * @param handle the handle's token
     * @return true; an error that ends the run is thrown instead
     */
    @Override
    boolean run(long handle);

    /** Notes that the loop begins to run in the calling thread. */
    void runBegins();

    /** Notes that the loop no longer runs in the calling thread. */
    void runEnds();

    /** Notes that the loop was closed. */
    void closed();
}
