package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.reactor.Interest;
import io.github.qtloop.reactor.ReactorException;
import io.github.qtloop.testing.LeakCheck;
import io.github.qtloop.testing.TestPipe;
import io.github.qtloop.testing.Wait;
import io.github.qtloop.testing.Watchdog;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a loop asks of the reactor, and Qt of the loop: counted, because times tell nothing on a busy machine. */
@ExtendWith(LeakCheck.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class SchedulerCostTest {

    private static final int ROUNDS = 1_000;

    private final FakeHandles handles = new FakeHandles();
    private CountingReactor reactor;
    private Scheduler scheduler;
    private int left = ROUNDS;
    private long reader;

    @BeforeEach
    void open() {
        reactor = new CountingReactor();
        // So long a turn that no stall of the machine ends it.
        Turn turn = new Turn(TimeUnit.HOURS.toNanos(1), System::nanoTime);
        scheduler = new Scheduler(reactor, handles, () -> reactor.poll((fd, ready) -> scheduler.callSoon(reader)), turn);
    }

    @AfterEach
    void close() {
        scheduler.clear();
        reactor.close();
        handles.assertAllReleasedOnce();
    }

    @Test
    void aBusyLoopPollsOnceAnIterationAndNeedsNoMoreOfQtThanOneCall() {
        soon(this::goOn);
        int wakeups = reactor.wakeups();
        run();
        assertThat(reactor.steps()).isEqualTo(1);
        assertThat(reactor.polls()).isEqualTo(ROUNDS);
        assertThat(reactor.wakeups()).isEqualTo(wakeups);
        assertThat(reactor.acknowledgements() + reactor.deadlines()).isZero();
    }

    @Test
    void descriptorsThatKeepTheLoopBusyNeedNoMoreOfQtThanOneCall() throws ReactorException {
        try (TestPipe pipe = TestPipe.pipe()) {
            reactor.watch(pipe.reader(), Interest.READ);
            pipe.write();
            nextByte(pipe);
            run();
            reactor.watch(pipe.reader(), 0);
        }
        assertThat(reactor.steps()).isEqualTo(1);
        assertThat(reactor.polls()).isEqualTo(ROUNDS);
        assertThat(reactor.wakeups()).isEqualTo(1);
    }

    @Test
    void callsOfAnotherThreadDoNotWakeABusyLoop() {
        Thread[] caller = new Thread[1];
        soon(() -> {
            caller[0] = Thread.ofPlatform().start(() -> {
                for (int call = 0; call < ROUNDS; call++) {
                    scheduler.callSoonThreadsafe(handles.handle(this::countDown));
                }
            });
            stayBusy();
        });
        int wakeups = reactor.wakeups();
        run();
        Wait.forEnd(caller[0]);
        assertThat(reactor.steps()).isEqualTo(1);
        assertThat(reactor.wakeups()).isEqualTo(wakeups);
    }

    @Test
    void eachCallThatWakesTheLoopWakesItOnce() {
        Semaphore called = new Semaphore(0);
        soon(() -> {});
        Thread caller = Thread.ofPlatform().start(() -> {
            for (int call = 0; call < ROUNDS; call++) {
                scheduler.callSoonThreadsafe(handles.handle(() -> {
                    called.release();
                    countDown();
                }));
                called.acquireUninterruptibly();
            }
        });
        run();
        Wait.forEnd(caller);
        assertThat(reactor.steps()).isBetween(2, ROUNDS + 1);
        assertThat(reactor.wakeups()).isLessThanOrEqualTo(ROUNDS + 1);
        assertThat(reactor.acknowledgements()).isLessThanOrEqualTo(2 * ROUNDS);
        assertThat(reactor.deadlines()).isLessThanOrEqualTo(reactor.steps());
        assertThat(reactor.polls()).isLessThanOrEqualTo(3 * ROUNDS);
    }

    private void soon(Runnable callback) {
        scheduler.callSoon(handles.handle(callback));
    }

    /** As {@link #countDown()}, with one handle in each iteration. */
    private void goOn() {
        countDown();
        if (left > 0) {
            soon(this::goOn);
        }
    }

    private void stayBusy() {
        if (left > 0) {
            soon(this::stayBusy);
        }
    }

    private void countDown() {
        if (--left == 0) {
            scheduler.stop();
        }
    }

    private void nextByte(TestPipe pipe) {
        reader = handles.handle(() -> {
            pipe.drain();
            countDown();
            if (left > 0) {
                pipe.write();
                nextByte(pipe);
            }
        });
    }

    private void run() {
        scheduler.begin(false);
        try (Watchdog watchdog = new Watchdog(reactor::wakeup)) {
            reactor.run(() -> {
                if (watchdog.hasBarked()) {
                    scheduler.abort();
                }
                scheduler.step();
            });
        }
    }
}
