package io.github.qtloop.scheduler;

import io.github.qtloop.testing.Order;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A scheduler on a {@link FakeReactor}, whose steps the test makes; every handle must be released exactly once. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class SchedulerCase {

    /** So long that no stall of the machine ends a step early. */
    private static final long BUDGET = TimeUnit.HOURS.toNanos(1);

    final FakeHandles handles = new FakeHandles();
    final FakeReactor reactor = newReactor();
    final Order order = new Order();
    final Scheduler scheduler = new Scheduler(reactor, handles, this::poll, newTurn());

    FakeReactor newReactor() {
        return new FakeReactor();
    }

    Turn newTurn() {
        return new Turn(BUDGET, System::nanoTime);
    }

    /** What a ready descriptor does: nothing, unless a test says more. */
    void ready(int fd) {}

    @AfterEach
    void everyHandleIsReleasedExactlyOnce() {
        scheduler.clear();
        handles.assertAllReleasedOnce();
    }

    /** Adds a callback to the ready queue. */
    final long soon(Runnable callback) {
        long handle = handles.handle(callback);
        scheduler.callSoon(handle);
        return handle;
    }

    /** Adds a timer that is due in so many seconds. */
    final long later(double seconds, Runnable callback) {
        return at(Scheduler.time() + seconds, callback);
    }

    /** Adds a timer. */
    final long at(double deadline, Runnable callback) {
        long handle = handles.timer(callback);
        scheduler.callAt(deadline, handle);
        return handle;
    }

    /** Cancels as a handle does it. */
    final void cancel(long handle) {
        if (handles.cancel(handle)) {
            scheduler.timerCancelled();
        }
    }

    /** One batch of iterations of a new run, as the reactor would call it. */
    final void step() {
        scheduler.begin(false);
        scheduler.step();
    }

    /** A run of one iteration. */
    final void iterateOnce() {
        scheduler.begin(true);
        scheduler.step();
    }

    private void poll() {
        reactor.poll((fd, interest) -> ready(fd));
    }
}
