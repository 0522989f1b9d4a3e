package io.github.qtloop.scheduler;

import io.github.qtloop.qtcore.OwnApplication;
import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import io.github.qtloop.reactor.backend.portable.PortableReactor;
import io.github.qtloop.testing.LeakCheck;
import io.github.qtloop.testing.QtThread;
import io.github.qtloop.testing.ThreadDump;
import io.github.qtloop.testing.Wait;
import io.github.qtloop.testing.Watchdog;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Threads that call a loop and wait until their call has run, so that the loop falls asleep all the time and each wake-up
 * counts. Real threads and Qt, which the interleavings do not reach.
 *
 * <p>The system property {@code qtloop.stress} has each test go on for so many rounds.
 */
@ExtendWith(LeakCheck.class)
@Timeout(value = 60, unit = TimeUnit.MINUTES)
final class SchedulerStressTest {

    private static final int ROUNDS = Integer.getInteger("qtloop.stress", 1);
    private static final int CALLS = 5_000;
    private static final int APPLICATIONS = 50;

    /** Where a loop waits. */
    enum Place {
        EPOLL_WITHOUT_QT(false),
        EPOLL(true),
        PORTABLE(true);

        private final boolean inQt;

        Place(boolean inQt) {
            this.inQt = inQt;
        }

        Reactor open() {
            if (!inQt) {
                QtThread.release();
            }
            return this == PORTABLE ? new PortableReactor() : new EpollReactor();
        }
    }

    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private FakeHandles handles;
    private Reactor reactor;
    private Scheduler scheduler;
    private boolean inEventLoop;
    private volatile int stepsEnded;
    private volatile int stepsWithApplication;

    @BeforeEach
    void haveAnApplication() {
        QtThread.claim();
    }

    @AfterEach
    void bringTheApplicationBack() {
        QtThread.claim();
    }

    @ParameterizedTest
    @EnumSource
    void everyCallOfAnyThreadIsServed(Place place) {
        try (Reactor opened = place.open()) {
            for (int round = 0; round < ROUNDS; round++) {
                use(opened);
                call(1);
                call(3);
            }
        }
    }

    /** A stay ends, and the next one begins, while calls come. */
    @ParameterizedTest
    @EnumSource
    void everyCallIsServedWhileRunsBeginAndEnd(Place place) {
        try (Reactor opened = place.open()) {
            for (int round = 0; round < ROUNDS; round++) {
                use(opened);
                Thread caller = Thread.ofPlatform().start(() -> callAndWait(CALLS));
                while (caller.isAlive()) {
                    scheduler.callSoon(handles.handle(scheduler::stop));
                    run();
                }
                rethrow();
            }
        }
    }

    /**
     * The loop waits in epoll, and a handle makes an application and enters an event loop, which the calls end. In each step it
     * is one application, as {@code StandBy} wants it.
     */
    @Test
    void everyCallIsServedWhileApplicationsComeAndGo() {
        try (Reactor opened = Place.EPOLL_WITHOUT_QT.open()) {
            for (int round = 0; round < ROUNDS; round++) {
                use(opened);
                Thread caller = Thread.ofPlatform().start(this::haveApplications);
                run();
                Wait.forEnd(caller);
                rethrow();
            }
        }
    }

    private void haveApplications() {
        for (int i = 0; i < APPLICATIONS && failure.get() == null; i++) {
            callAndWait(20);
            serve(this::enterEventLoop);
            Wait.until(() -> stepsEnded > stepsWithApplication, () -> {});
            callAndWait(20);
        }
        scheduler.callSoonThreadsafe(handles.handle(scheduler::stop));
    }

    private void use(Reactor opened) {
        reactor = opened;
        handles = new FakeHandles();
        scheduler = new Scheduler(reactor, handles, () -> reactor.poll((fd, interest) -> {}));
    }

    private void call(int count) {
        AtomicInteger running = new AtomicInteger(count);
        for (int i = 0; i < count; i++) {
            Thread.ofPlatform().start(() -> {
                callAndWait(CALLS / count);
                if (running.decrementAndGet() == 0) {
                    scheduler.callSoonThreadsafe(handles.handle(scheduler::stop));
                }
            });
        }
        run();
        rethrow();
    }

    private void callAndWait(int calls) {
        for (int i = 0; i < calls && failure.get() == null; i++) {
            serve(() -> {});
        }
    }

    /** Has the loop call an action, and waits until it has. */
    private void serve(Runnable action) {
        Semaphore served = new Semaphore(0);
        scheduler.callSoonThreadsafe(handles.handle(() -> {
            action.run();
            served.release();
        }));
        try {
            if (!served.tryAcquire(Wait.LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                failure.set(new AssertionError("a call is not served; the threads:\n" + ThreadDump.here()));
                reactor.wakeup();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void enterEventLoop() {
        try (OwnApplication _ = OwnApplication.make(OwnApplication.Kind.CORE, null, List.of("tests"));
                NestedLoop nested = new NestedLoop()) {
            Thread other = Thread.ofPlatform().start(() -> {
                callAndWait(20);
                scheduler.callSoonThreadsafe(handles.handle(() -> {
                    if (inEventLoop) {
                        nested.quit();
                    }
                }));
            });
            inEventLoop = true;
            nested.exec();
            Wait.forEnd(other);
        } finally {
            inEventLoop = false;
        }
        stepsWithApplication = stepsEnded;
    }

    private void run() {
        scheduler.begin(false);
        reactor.wakeup();
        try (Watchdog watchdog = new Watchdog(reactor::wakeup)) {
            reactor.run(() -> {
                if (watchdog.hasBarked() || failure.get() != null) {
                    scheduler.abort();
                }
                scheduler.step();
                stepsEnded++;
            });
        }
    }

    private void rethrow() {
        Throwable found = failure.get();
        if (found != null) {
            throw new AssertionError(found.getMessage(), found);
        }
        handles.assertAllReleasedOnce();
    }
}
