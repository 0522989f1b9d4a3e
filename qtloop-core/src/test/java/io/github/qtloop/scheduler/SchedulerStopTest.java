package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How a run ends. */
final class SchedulerStopTest extends SchedulerCase {

    @Test
    void stopInAHandleEndsTheRunAfterTheIteration() {
        soon(() -> {
            order.expect(1);
            scheduler.stop();
            soon(() -> order.finish(3));
        });
        soon(() -> order.expect(2));
        step();
        assertThat(scheduler.isFinished()).isTrue();
        assertThat(reactor.quits()).isEqualTo(1);
        assertThat(handles.runs()).isEqualTo(2);
        step();
        order.verify();
        assertThat(scheduler.isFinished()).isFalse();
    }

    @Test
    void stopBetweenStepsLetsOneMoreIterationRun() {
        step();
        scheduler.stop();
        assertThat(reactor.isAwake()).isTrue();
        soon(() -> {
            order.finish(1);
            soon(order::expectUnreached);
        });
        scheduler.step();
        assertThat(scheduler.isFinished()).isTrue();
        order.verify();
    }

    @Test
    void aRunThatTheReactorLeavesByItselfHasOneMoreIteration() {
        soon(() -> {
            order.finish(1);
            soon(order::expectUnreached);
        });
        assertThat(scheduler.finish(scheduler::step)).isTrue();
        assertThat(scheduler.isFinished()).isTrue();
        order.verify();
    }

    @Test
    void aRunThatHasEndedIsNotFinishedOnceMore() {
        scheduler.begin(true);
        scheduler.step();
        soon(order::expectUnreached);
        assertThat(scheduler.finish(scheduler::step)).isFalse();
    }

    @Test
    void aRunThatIsStoppedAlreadyHasOneIteration() {
        soon(() -> {
            order.finish(1);
            soon(order::expectUnreached);
        });
        scheduler.begin(true);
        scheduler.step();
        assertThat(scheduler.isFinished()).isTrue();
        order.verify();
    }

    @Test
    void aRunThatIsStoppedAlreadyHasItsIterationWithNothingToRun() {
        scheduler.begin(true);
        scheduler.step();
        assertThat(scheduler.isFinished()).isTrue();
    }

    @Test
    void aHandleThatEndsTheLoopLeavesTheOthersForTheNextRun() {
        soon(() -> order.expect(1));
        scheduler.callSoon(handles.ending(() -> {
            order.expect(2);
            return false;
        }));
        soon(() -> order.finish(3));
        step();
        assertThat(scheduler.isFinished()).isTrue();
        assertThat(reactor.quits()).isEqualTo(1);
        assertThat(scheduler.readyCount()).isEqualTo(1);
        step();
        order.verify();
    }

    @Test
    void abortEndsTheRunAtOnce() {
        scheduler.begin(false);
        scheduler.abort();
        assertThat(scheduler.isFinished()).isTrue();
        assertThat(reactor.quits()).isEqualTo(1);
        soon(order::expectUnreached);
        scheduler.step();
        assertThat(handles.runs()).isZero();
    }

    @Test
    void abortIsForgottenByTheNextRun() {
        scheduler.abort();
        soon(() -> order.finish(1));
        step();
        order.verify();
    }

    @Test
    void aHandleThatThrowsIsReleasedToo() {
        soon(() -> {
            throw new IllegalStateException("planned");
        });
        scheduler.begin(false);
        assertThatThrownBy(scheduler::step).hasMessage("planned");
    }
}
