package io.github.qtloop.scheduler;

import io.github.qtloop.testing.Order;

/** What a group of tests on a real reactor is given. */
interface SchedulerOnQt {

    FakeHandles handles();

    Order order();

    Scheduler scheduler();

    /** How often the scheduler's step was called so far, nested ones included. */
    int steps();

    /** Runs in Qt's event loop until the scheduler is stopped; bounded. */
    void run();

    /** Adds a callback to the ready queue. */
    default long soon(Runnable callback) {
        long handle = handles().handle(callback);
        scheduler().callSoon(handle);
        return handle;
    }

    /** Adds a timer that is due in so many seconds. */
    default long later(double seconds, Runnable callback) {
        return at(Scheduler.time() + seconds, callback);
    }

    /** Adds a timer that is due at a time of {@link Scheduler#time()}. */
    default long at(double time, Runnable callback) {
        long handle = handles().timer(callback);
        scheduler().callAt(time, handle);
        return handle;
    }
}
