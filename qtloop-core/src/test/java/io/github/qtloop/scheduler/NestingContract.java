package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.Wait;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Handles that enter a nested Qt event loop, as a modal dialog does. */
interface NestingContract extends SchedulerOnQt {

    @Test
    default void othersGoOnWhileAHandleIsInANestedEventLoop() {
        NestedLoop nested = new NestedLoop();
        soon(() -> order().expect(1));
        soon(() -> {
            order().expect(2);
            nested.exec();
            order().expect(5);
            soon(() -> {
                order().finish(6);
                scheduler().stop();
            });
        });
        soon(() -> order().expect(3));
        soon(() -> soon(() -> {
            order().expect(4);
            nested.quit();
        }));
        run();
        nested.close();
        order().verify();
    }

    @Test
    default void timersAndCallsFromThreadsGoOnInANestedEventLoop() {
        NestedLoop nested = new NestedLoop();
        Thread caller = Thread.ofPlatform()
                .unstarted(() -> scheduler().callSoonThreadsafe(handles().handle(() -> {
                    order().expect(2);
                    nested.quit();
                })));
        soon(() -> {
            order().expect(1);
            later(0.01, caller::start);
            nested.exec();
            order().finish(3);
            scheduler().stop();
        });
        run();
        Wait.forEnd(caller);
        nested.close();
        order().verify();
    }

    @Test
    default void noHandleRunsTwiceOrNeverWithManyLevels() {
        List<Integer> ran = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int number = i;
            expected.add(i);
            soon(() -> {
                ran.add(number);
                if (number % 20 == 0) {
                    nest(0);
                }
            });
        }
        soon(() -> later(0.3, scheduler()::stop));
        run();
        assertThat(ran).containsExactlyElementsOf(expected);
    }

    @Test
    default void whatIsQueuedBeforeTheRunIsServedInANestedEventLoop() {
        NestedLoop nested = new NestedLoop();
        soon(() -> {
            order().expect(1);
            nested.exec();
            order().finish(3);
            scheduler().stop();
        });
        soon(() -> {
            order().expect(2);
            nested.quit();
        });
        run();
        nested.close();
        order().verify();
    }

    @Test
    default void stopInANestedEventLoopEndsTheRunWhenThatHasEnded() {
        NestedLoop nested = new NestedLoop();
        soon(() -> {
            order().expect(1);
            nested.exec();
            order().finish(3);
        });
        soon(() -> {
            order().expect(2);
            scheduler().stop();
            nested.quitIn(30);
        });
        run();
        nested.close();
        order().verify();
        assertThat(scheduler().isFinished()).isTrue();
    }

    @Test
    default void aStoppedLoopDoesNotSpinUntilTheNestedEventLoopEnds() {
        soon(() -> nest(200));
        soon(scheduler()::stop);
        run();
        assertThat(steps()).isLessThan(100);
    }

    /** Enters a nested event loop for a while. */
    private static void nest(int millis) {
        try (NestedLoop nested = new NestedLoop()) {
            nested.exec(millis);
        }
    }
}
