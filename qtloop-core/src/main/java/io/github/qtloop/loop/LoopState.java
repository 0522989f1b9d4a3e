package io.github.qtloop.loop;

import org.jspecify.annotations.Nullable;

/**
 * Whether a loop runs, in which thread, and whether it is closed.
 *
 * <table>
 * <caption>States and transitions; a check refuses what is not listed</caption>
 * <tr><th>state</th><th>call</th><th>next state</th></tr>
 * <tr><td>idle</td><td>{@link #enter}, {@link #begin}</td><td>running</td></tr>
 * <tr><td>idle</td><td>{@link #stop}</td><td>idle; the next run has a single iteration</td></tr>
 * <tr><td>idle</td><td>{@link #close}</td><td>closed</td></tr>
 * <tr><td>running</td><td>{@link #begin}</td><td>running: what carries the loop begins within the run</td></tr>
 * <tr><td>running</td><td>{@link #stop}</td><td>running, to the end of an iteration</td></tr>
 * <tr><td>running</td><td>{@link #leave}, {@link #end}</td><td>idle</td></tr>
 * </table>
 *
 * <p>Any thread may ask; the one that runs the loop changes the state.
 */
final class LoopState {

    private final AbstractQtEventLoop loop;
    private volatile @Nullable Thread thread;
    private volatile boolean closed;
    private boolean stopping;

    LoopState(AbstractQtEventLoop loop) {
        this.loop = loop;
    }

    /** The loop is about to run, here or as a guest; {@link #leave} must follow. */
    void enter() {
        checkMayRun();
        begin();
    }

    void leave() {
        stopping = false;
        end();
    }

    /** Makes this the running loop of the calling thread; also within a run, if another language's loop carries it. */
    void begin() {
        thread = Thread.currentThread();
        RunningLoop.set(loop);
    }

    void end() {
        thread = null;
        RunningLoop.set(null);
    }

    void stop() {
        stopping = true;
    }

    void close() {
        closed = true;
    }

    /** Whether the loop was stopped, in this run or before it. */
    boolean isStopping() {
        return stopping;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isRunning() {
        return thread != null;
    }

    /** The thread that the loop runs in, or null. */
    @Nullable Thread thread() {
        return thread;
    }

    void checkOpen() {
        if (closed) {
            throw new IllegalStateException("Event loop is closed");
        }
    }

    void checkMayRun() {
        checkOpen();
        if (isRunning()) {
            throw new IllegalStateException("This event loop is already running");
        }
        if (RunningLoop.get() != null) {
            throw new IllegalStateException("Cannot run the event loop while another loop is running");
        }
    }

    /** Refuses another thread than the one in which the loop runs. */
    void checkThread() {
        Thread home = thread;
        if (home != null && home != Thread.currentThread()) {
            throw wrongThread();
        }
    }

    static IllegalStateException wrongThread() {
        return new IllegalStateException(
                "Non-thread-safe operation invoked on an event loop other than the current one");
    }
}
