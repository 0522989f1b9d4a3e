package io.github.qtloop.loop.engine;

import org.jspecify.annotations.Nullable;

/** What a Java loop runs on: a scheduler and a reactor of its own, or those of a loop of another language. */
public interface Engine {

    /** Whether the calling thread may touch the scheduler. */
    boolean isHome();

    void callSoon(EngineHandle handle);

    void callSoonThreadsafe(EngineHandle handle);

    /** Adds a timer; {@code courier} makes the handle that brings one here from another thread. */
    void callAt(double when, EngineHandle handle, HandleMaker courier);

    void timerCancelled();

    /** The clock of the timers, in seconds. */
    double time();

    /** Sets the handle of one direction of a descriptor; one before it is cancelled. */
    void watch(int fd, int direction, EngineHandle handle);

    /** Takes the handle of one direction away; false if there was none. */
    boolean unwatch(int fd, int direction);

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

    /** Ends what {@link #attach} has begun; what has ended it by force is the result. */
    @Nullable Throwable detach();

    /** Whether the engine is on the stack, so that it cannot be detached. */
    boolean isInStep();

    /** Drops what is scheduled and frees the descriptors and the Qt objects. */
    void close();

    /** How many handles are queued, scheduled or watching. */
    int handleCount();

    /** Makes a handle of the loop. */
    @FunctionalInterface
    interface HandleMaker {
        EngineHandle make(Runnable callback);
    }
}
