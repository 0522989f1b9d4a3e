package io.github.qtloop.loop.engine;

import org.jspecify.annotations.Nullable;

/** What a Java loop runs on: a scheduler and a reactor of its own, or those of a loop of another language. */
public interface Engine {

    /**
     * Whether the calling thread may touch the scheduler.
     *
     * @return true in the thread of the loop; in any thread when a lock guards the scheduler
     */
    boolean isHome();

    /**
     * Queues a handle.
     *
     * @param handle what to run in the next iteration
     */
    void callSoon(EngineHandle handle);

    /**
     * Queues a handle and wakes the loop; any thread.
     *
     * @param handle what to run
     */
    void callSoonThreadsafe(EngineHandle handle);

    /**
     * Adds a timer.
     *
     * @param when the time, in seconds on the clock of {@link #time}
     * @param handle what to run then
     * @param courier makes the handle that brings the timer here from another thread
     */
    void callAt(double when, EngineHandle handle, HandleMaker courier);

    /** Notes that a handle in the timer heap was cancelled. */
    void timerCancelled();

    /**
     * The clock of the timers.
     *
     * @return seconds, from an arbitrary start
     */
    double time();

    /**
     * Sets the handle of one direction of a descriptor; one before it is cancelled.
     *
     * @param fd the descriptor
     * @param direction {@code Interest.READ} or {@code Interest.WRITE}
     * @param handle what to run each time that the descriptor is ready
     */
    void watch(int fd, int direction, EngineHandle handle);

    /**
     * Takes the handle of one direction away; false if there was none.
     *
     * @param fd the descriptor
     * @param direction {@code Interest.READ} or {@code Interest.WRITE}
     * @return whether there was a handle
     */
    boolean unwatch(int fd, int direction);

    /** Ends the run after the iteration. */
    void stop();

    /**
     * Runs until the loop is stopped or the application quits; throws what ended the run by force.
     *
     * @param alreadyStopping whether to run a single iteration
     */
    void run(boolean alreadyStopping);

    /** Cancels the tasks of another language that shares the loop, and waits for their ends; called by a coroutine. */
    void endOtherTasks();

    /**
     * Lets the Qt event loops that others run in this thread serve the loop, and returns.
     *
     * @param stopped called once the loop has been stopped, when no handle runs any more
     */
    void attach(Runnable stopped);

    /**
     * Ends what {@link #attach} has begun.
     *
     * @return what has ended it by force, or null
     */
    @Nullable Throwable detach();

    /**
     * Whether the engine is on the stack, so that it cannot be detached.
     *
     * @return true below a step of the loop
     */
    boolean isInStep();

    /** Drops what is scheduled and frees the descriptors and the Qt objects. */
    void close();

    /**
     * How many handles are queued, scheduled or watching.
     *
     * @return the number, to look for leaks
     */
    int handleCount();

    /** Makes a handle of the loop. */
    @FunctionalInterface
    interface HandleMaker {
        /**
         * Makes a handle that is not scheduled.
         *
         * @param callback what it calls
         * @return the handle
         */
        EngineHandle make(Runnable callback);
    }
}
