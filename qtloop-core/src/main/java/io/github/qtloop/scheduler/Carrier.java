package io.github.qtloop.scheduler;

/**
 * A loop that carries the handles of a second language beside those of its owner, in one ready queue and one timer heap.
 *
 * <p>Thread rules: any thread may call; what is said to need the lock is called between {@link #enter} and
 * {@link #leave}.
 */
public interface Carrier {

    /**
     * Takes the lock that guards the scheduler; it can be taken again by the thread that has it.
     *
     * @return what {@link #leave} wants back
     */
    long enter();

    /**
     * Gives the lock back.
     *
     * @param state what {@link #enter} has returned
     */
    void leave(long state);

    /**
     * Adds a handle to the ready queue. Needs the lock.
     *
     * @param token an odd token
     */
    void callSoon(long token);

    /**
     * Adds a timer handle. Needs the lock.
     *
     * @param deadline seconds on the clock of {@link Scheduler#time}
     * @param token an odd token
     */
    void callAt(double deadline, long token);

    /** Notes that a timer handle was cancelled. Needs the lock. */
    void timerCancelled();

    /**
     * Calls back when a descriptor is ready, until {@link #unwatch}; replaces who watched it before.
     *
     * @param fd the descriptor
     * @param direction {@code Interest.READ} or {@code Interest.WRITE}
     * @param callback what to run, as a handle of the second language is run
     */
    void watch(int fd, int direction, Runnable callback);

    /**
     * Ends a {@link #watch}.
     *
     * @param fd the descriptor
     * @param direction {@code Interest.READ} or {@code Interest.WRITE}
     * @return false if nobody watched it
     */
    boolean unwatch(int fd, int direction);

    /** Lets the run end after the iteration that is running, or after the next one. */
    void stop();

    /** Runs the loop, as its owner would, until it is stopped; throws what has ended the run by force. */
    void run();

    /** Cancels the owner's tasks and waits for their ends; called by a coroutine of the second language. */
    void endTasks();

    /** Closes the loop, as its owner would. */
    void close();
}
