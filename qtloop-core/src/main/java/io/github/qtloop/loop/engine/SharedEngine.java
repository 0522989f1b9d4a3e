package io.github.qtloop.loop.engine;

import io.github.qtloop.reactor.PostedCall;
import io.github.qtloop.scheduler.Carrier;
import io.github.qtloop.scheduler.PassengerHandles;
import io.github.qtloop.scheduler.Scheduler;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the handles of a Java loop into the queue of another language's loop: so the tasks of both take turns, in one
 * thread and in one order.
 *
 * <p>The carrier's lock guards the slab. Handles run without it: a callback may wait for another thread that needs it.
 */
public final class SharedEngine extends TokenEngine implements PassengerHandles {

    private final Passenger loop;
    private final Carrier carrier;
    private @Nullable PostedCall guestRun;
    private boolean inGuestRun;

    /**
     * Puts a Java loop aboard of another loop.
     *
     * @param loop the loop that this is the engine of
     * @param runner runs a handle; what it throws ends the run
     * @param carriers finds the other loop
     */
    public SharedEngine(Passenger loop, Consumer<EngineHandle> runner, Function<PassengerHandles, Carrier> carriers) {
        super(runner);
        this.loop = loop;
        this.carrier = carriers.apply(this);
    }

    /**
     * The loop that this is the engine of.
     *
     * @return the passenger
     */
    public Passenger loop() {
        return loop;
    }

    /** The carrier's lock lets any thread in. */
    @Override
    public boolean isHome() {
        return true;
    }

    @Override
    public void callSoon(EngineHandle handle) {
        long state = carrier.enter();
        try {
            carrier.callSoon(slab.add(handle));
        } finally {
            carrier.leave(state);
        }
    }

    @Override
    public void callSoonThreadsafe(EngineHandle handle) {
        callSoon(handle);
    }

    @Override
    public void callAt(double when, EngineHandle handle, HandleMaker courier) {
        long state = carrier.enter();
        try {
            carrier.callAt(when, addTimer(handle));
        } finally {
            carrier.leave(state);
        }
    }

    @Override
    public void timerCancelled() {
        long state = carrier.enter();
        try {
            carrier.timerCancelled();
        } finally {
            carrier.leave(state);
        }
    }

    @Override
    public double time() {
        return Scheduler.time();
    }

    @Override
    public void watch(int fd, int direction, EngineHandle handle) {
        carrier.watch(fd, direction, () -> runUnlessCancelled(handle));
    }

    @Override
    public boolean unwatch(int fd, int direction) {
        return carrier.unwatch(fd, direction);
    }

    @Override
    public void stop() {
        carrier.stop();
    }

    /** Stopping before the run is what the carrier knows already. */
    @Override
    public void run(boolean alreadyStopping) {
        carrier.run();
    }

    @Override
    public void endOtherTasks() {
        carrier.endTasks();
    }

    /** The carrier can only run as a whole: so it runs inside a call that the others' event loop makes. */
    @Override
    public void attach(Runnable stopped) {
        guestRun = new PostedCall(() -> {
            inGuestRun = true;
            try {
                carrier.run();
            } catch (Throwable error) {
                fail(error);
            } finally {
                inGuestRun = false;
            }
            stopped.run();
        });
    }

    @Override
    public @Nullable Throwable detach() {
        if (guestRun != null) {
            guestRun.close();
            guestRun = null;
        }
        return takeFailure();
    }

    @Override
    public boolean isInStep() {
        return inGuestRun;
    }

    @Override
    public void close() {
        carrier.close();
    }

    @Override
    public int handleCount() {
        return slab.size();
    }

    @Override
    public boolean run(long token) {
        runUnlessCancelled(slab.get(token));
        return true;
    }

    @Override
    public void runBegins() {
        loop.runBegins();
    }

    @Override
    public void runEnds() {
        loop.runEnds();
    }

    @Override
    public void closed() {
        loop.closed();
    }
}
