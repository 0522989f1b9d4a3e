package io.github.qtloop.loop.engine;

import io.github.qtloop.Context;
import io.github.qtloop.loop.report.Errors;
import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.backend.Reactors;
import io.github.qtloop.scheduler.Scheduler;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Drives the scheduler and the reactor for one Java loop.
 *
 * <p>Important:
 *
 * <ol>
 *   <li>The scheduler, the slab and the watches belong to the home thread: the one that made the loop, until another
 *       one runs it. {@link #callSoon} and {@link #callAt} take a detour when another thread calls them; so a call
 *       that CPython would get away with does no damage here.
 *   <li>Handles of other threads wait in {@code arrivals}, and the scheduler gets one {@link #ARRIVAL} for each: no
 *       other thread touches the slab.
 *   <li>Nothing is thrown into Qt: an error that ends the run is kept until Qt has returned.
 * </ol>
 */
public final class LoopEngine extends TokenEngine {

    /** The token of the oldest handle in {@code arrivals}. None of the slab: those are positive. */
    private static final long ARRIVAL = -1;

    private final Reactor reactor = Reactors.open();
    private final Scheduler scheduler = new Scheduler(reactor, this, this::poll);
    private final Watches watches = new Watches(reactor, this::enqueue);
    private final Queue<EngineHandle> arrivals = new ConcurrentLinkedQueue<>();
    private volatile Thread home = Thread.currentThread();

    /**
     * Opens a scheduler and a reactor; the calling thread is their home.
     *
     * @param runner runs a handle; what it throws ends the run
     */
    public LoopEngine(Consumer<EngineHandle> runner) {
        super(runner);
    }

    @Override
    public boolean isHome() {
        return Thread.currentThread() == home;
    }

    @Override
    public void callSoon(EngineHandle handle) {
        if (isHome()) {
            enqueue(handle);
        } else {
            callSoonThreadsafe(handle);
        }
    }

    @Override
    public void callSoonThreadsafe(EngineHandle handle) {
        arrivals.add(handle);
        scheduler.callSoonThreadsafe(ARRIVAL);
    }

    @Override
    public void callAt(double when, EngineHandle handle, HandleMaker courier) {
        if (isHome()) {
            scheduler.callAt(when, addTimer(handle));
        } else {
            callSoonThreadsafe(courier.make(() -> callAt(when, handle, courier)));
        }
    }

    @Override
    public void timerCancelled() {
        if (isHome()) {
            scheduler.timerCancelled();
        }
    }

    @Override
    public double time() {
        return scheduler.now();
    }

    @Override
    public void watch(int fd, int direction, EngineHandle handle) {
        watches.add(fd, direction, handle);
    }

    @Override
    public boolean unwatch(int fd, int direction) {
        return watches.remove(fd, direction);
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public void run(boolean alreadyStopping) {
        home = Thread.currentThread();
        scheduler.begin(alreadyStopping);
        reactor.run(this::step);
        scheduler.finish(this::step);
        Throwable ended = takeFailure();
        if (ended != null) {
            throw Errors.raise(ended);
        }
    }

    @Override
    public void endOtherTasks() {}

    @Override
    public void attach(Runnable stopped) {
        home = Thread.currentThread();
        scheduler.begin(false);
        reactor.attach(() -> {
            step();
            if (scheduler.isFinished() && !isInStep()) {
                stopped.run();
            }
        });
        // What was scheduled before has had nobody to wake.
        reactor.wakeup();
    }

    @Override
    public @Nullable Throwable detach() {
        reactor.quit();
        reactor.detach();
        return takeFailure();
    }

    @Override
    public boolean isInStep() {
        return scheduler.depth() > 0;
    }

    @Override
    public void close() {
        scheduler.clear();
        arrivals.clear();
        watches.clear();
        reactor.close();
    }

    @Override
    public int handleCount() {
        return slab.size() + arrivals.size() + watches.size();
    }

    @Override
    public boolean isCancelled(long token) {
        return token != ARRIVAL && super.isCancelled(token);
    }

    @Override
    public boolean run(long token) {
        EngineHandle handle = token == ARRIVAL ? arrivals.poll() : slab.get(token);
        if (handle == null) {
            return true;
        }
        try {
            runUnlessCancelled(handle);
            return true;
        } catch (Throwable error) {
            fail(error);
            return false;
        }
    }

    /**
     * A context can be entered once: what shares that of the handle that has opened a dialog waits until it is closed.
     * Those from other threads need not be asked, because the queue cannot tell their tokens apart.
     */
    @Override
    public boolean mustWait(long token) {
        return token != ARRIVAL && isEntered(slab.get(token).getContext());
    }

    /** As Python code would find out: by trying. */
    private static boolean isEntered(Context context) {
        try {
            context.run(() -> {});
            return false;
        } catch (IllegalStateException entered) {
            return true;
        }
    }

    @Override
    public void release(long token) {
        if (token != ARRIVAL) {
            super.release(token);
        }
    }

    private void enqueue(EngineHandle handle) {
        scheduler.callSoon(slab.add(handle));
    }

    private void poll() {
        reactor.poll(watches::report);
    }

    private void step() {
        try {
            scheduler.step();
        } catch (Throwable error) {
            fail(error);
            scheduler.abort();
        }
    }
}
