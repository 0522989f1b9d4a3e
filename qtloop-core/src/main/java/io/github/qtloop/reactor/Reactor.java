package io.github.qtloop.reactor;

/**
 * One loop's view of the operating system: descriptors, one deadline and wake-ups, waited for inside
 * Qt's event loop.
 *
 * <p>Thread rules: {@link #wakeup()} may be called from any thread; everything else belongs to the
 * thread that runs the loop, or, while no thread does, to whichever thread the caller serialises
 * on.
 *
 * <p>Important:
 *
 * <ol>
 *   <li>{@link #wakeup()} stays pending until {@link #acknowledge()}: a step that enters a nested Qt
 *       event loop is therefore called again from there.
 *   <li>The step that is passed to {@link #run} must not throw.
 *   <li>{@link #close()} comes after {@link #run} has returned.
 * </ol>
 */
public interface Reactor extends AutoCloseable {

    /** The deadline that never comes. */
    long NEVER = Long.MAX_VALUE;

    /**
     * Sets what a descriptor is watched for.
     *
     * @param fd an open descriptor
     * @param interest bits of {@link Interest}; 0 ends the watch, and is no error for a descriptor
     *     that is closed by now
     * @throws ReactorException with the system's error number when the descriptor cannot be watched
     *     (a regular file, a closed descriptor)
     */
    void watch(int fd, int interest) throws ReactorException;

    /**
     * Reports every descriptor that is ready now; never blocks.
     *
     * @param sink is told what is ready
     * @return the number of descriptors reported
     */
    int poll(ReadinessSink sink);

    /**
     * The clock of the deadlines. It is the one of the JVM, unless a test lets time pass by itself.
     *
     * @return nanoseconds, from any origin
     */
    default long now() {
        return System.nanoTime();
    }

    /**
     * Sets the moment at which the step is called at the latest.
     *
     * @param deadline in nanoseconds of {@link #now()}, or {@link #NEVER}
     */
    void setDeadline(long deadline);

    /** Makes the step be called soon. Any thread. */
    void wakeup();

    /** Consumes the pending wake-up. */
    void acknowledge();

    /**
     * Serves Qt's event loop on this thread and calls {@code step} whenever a descriptor is ready,
     * the deadline has come or a wake-up is pending; returns after {@link #quit()}, or when the
     * application is told to exit.
     *
     * <p>In the main thread the program's own application object executes meanwhile, so {@code
     * QCoreApplication.quit()} and closing the last window end the run. Qt itself ignores both while the application
     * does not execute.
     *
     * @param step what to call
     * @throws IllegalStateException if Qt cannot run here; the message says why
     */
    void run(Runnable step);

    /**
     * Lets the Qt event loops that others run in this thread call {@code step}, as {@link #run} would, and returns at
     * once. It lasts until {@link #quit()}; {@link #detach()} must follow.
     *
     * @param step what to call
     * @throws IllegalStateException if Qt cannot run here; the message says why
     */
    void attach(Runnable step);

    /** Frees what {@link #attach} has made. The thread that was attached, and not in a step. */
    void detach();

    /** Makes {@link #run} return once the step in progress has ended. The running thread only. */
    void quit();

    /** Frees the descriptors and Qt objects. Closing twice is no error. */
    @Override
    void close();
}
