package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.QtCalls;
import io.github.qtloop.testing.Wait;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One loop in Qt's event loop: timers, stopping, and the budget that leaves Qt its turn. */
interface RunningContract extends SchedulerOnQt {

    @Test
    default void timersRunAtTheirTimeAndInTheirOrder() {
        double start = Scheduler.time();
        at(start + 0.03, () -> {
            order().finish(3);
            scheduler().stop();
        });
        at(start + 0.01, () -> order().expect(1));
        at(start + 0.02, () -> order().expect(2));
        run();
        order().verify();
        assertThat(Scheduler.time() - start).isGreaterThanOrEqualTo(0.03);
    }

    @Test
    default void waitingForATimerDoesNotSpin() {
        soon(() -> later(0.2, scheduler()::stop));
        run();
        assertThat(steps()).isLessThan(20);
    }

    @Test
    default void shortTimersDoNotSpin() {
        AtomicInteger left = new AtomicInteger(50);
        Runnable[] again = new Runnable[1];
        again[0] = () -> {
            if (left.decrementAndGet() == 0) {
                scheduler().stop();
            } else {
                later(0.0005, again[0]);
            }
        };
        soon(again[0]);
        run();
        assertThat(steps()).isLessThan(4 * 50);
    }

    @Test
    default void aLoopRunsAgainAfterItWasStopped() {
        for (int run = 1; run <= 20; run++) {
            int number = run;
            soon(() -> {
                order().expect(number);
                scheduler().stop();
            });
            run();
        }
        order().finish(21);
        order().verify();
    }

    @Test
    default void stopFromOutsideEndsTheRun() {
        later(1_000, order()::expectUnreached);
        Thread outside = Thread.ofPlatform()
                .start(() -> scheduler().callSoonThreadsafe(handles().handle(scheduler()::stop)));
        run();
        Wait.forEnd(outside);
        assertThat(handles().runs()).isEqualTo(1);
    }

    @Test
    default void aHandleThatEndsTheLoopEndsTheRun() {
        later(0.01, () -> scheduler().callSoon(handles().ending(() -> false)));
        run();
        assertThat(scheduler().isFinished()).isTrue();
    }

    @Test
    default void aSaturatedLoopLetsQtDeliverEvents() {
        AtomicInteger delivered = new AtomicInteger();
        try (QtCalls calls = new QtCalls()) {
            calls.soon(() -> deliver(calls, delivered));
            saturate(new AtomicInteger());
            run();
        }
        assertThat(delivered).hasValue(10);
    }

    @Test
    default void qtDeliversEventsInTheMiddleOfALargeIteration() {
        AtomicInteger delivered = new AtomicInteger();
        QtCalls calls = new QtCalls();
        soon(() -> calls.soon(delivered::incrementAndGet));
        for (int i = 0; i < 100; i++) {
            soon(RunningContract::work);
        }
        AtomicInteger deliveredBefore = new AtomicInteger();
        soon(() -> {
            deliveredBefore.set(delivered.get());
            scheduler().stop();
        });
        run();
        calls.close();
        assertThat(deliveredBefore).hasValue(1);
    }

    /** Takes a quarter of a millisecond. */
    private static void work() {
        long end = System.nanoTime() + 250_000;
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    default void aSaturatedLoopRunsManyIterationsForEachTurnOfQt() {
        AtomicInteger iterations = new AtomicInteger();
        saturate(iterations);
        later(0.2, scheduler()::stop);
        run();
        assertThat(iterations.get()).isGreaterThan(10 * steps());
    }

    @Test
    default void aSaturatedLoopRunsItsTimers() {
        saturate(new AtomicInteger());
        later(0.005, () -> later(0.005, scheduler()::stop));
        run();
        assertThat(scheduler().isFinished()).isTrue();
    }

    /** Ten events of Qt, each of which posts the next. */
    private void deliver(QtCalls calls, AtomicInteger delivered) {
        if (delivered.incrementAndGet() == 10) {
            scheduler().stop();
        } else {
            calls.soon(() -> deliver(calls, delivered));
        }
    }

    /** A handle that adds itself again whenever it runs. */
    private void saturate(AtomicInteger count) {
        soon(() -> {
            count.incrementAndGet();
            saturate(count);
        });
    }
}
