package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qtloop.reactor.Reactor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timers: order, the deadline that the reactor is given, cancellation. */
final class SchedulerTimersTest extends SchedulerCase {

    /** Of the monotonic clock; asyncio takes a timer that is this close for due. */
    private static final double CLOCK_RESOLUTION = 1e-9;

    @Test
    void dueTimersRunInTheOrderOfTheirDeadlines() {
        double now = Scheduler.time();
        at(now - 1, () -> order.finish(3));
        at(now - 3, () -> order.expect(1));
        at(now - 2, () -> order.expect(2));
        step();
        order.verify();
    }

    @Test
    void aTimerThatIsNotDueSetsTheDeadlineAndWaits() {
        double deadline = Scheduler.time() + 1_000;
        at(deadline + 1, order::expectUnreached);
        at(deadline, order::expectUnreached);
        step();
        assertThat(handles.runs()).isZero();
        assertThat(scheduler.timerCount()).isEqualTo(2);
        assertThat(reactor.deadline() / 1e9).isCloseTo(deadline, within(2e-9));
    }

    /** Or the loop would wake up, find nothing due, and do that again. */
    @Test
    void theTimerIsDueWhenTheDeadlineComes() {
        for (int i = 1; i <= 1_000; i++) {
            double deadline = Scheduler.time() + 1_000 - i / 7.0;
            at(deadline, () -> {});
            step();
            assertThat(deadline).isLessThan(reactor.deadline() / 1e9 + CLOCK_RESOLUTION);
        }
    }

    @Test
    void withoutTimersThereIsNoDeadline() {
        long timer = later(1_000, () -> {});
        step();
        cancel(timer);
        step();
        assertThat(reactor.deadline()).isEqualTo(Reactor.NEVER);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e10, 1e18, 1e300, Double.MAX_VALUE, Double.POSITIVE_INFINITY})
    void aTimerThatNeverComesDoesNotSpin(double deadline) {
        at(deadline, order::expectUnreached);
        step();
        assertThat(reactor.deadline()).isEqualTo(Reactor.NEVER);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, -1e300, Double.NEGATIVE_INFINITY})
    void aTimerInThePastIsDue(double deadline) {
        at(deadline, () -> order.finish(1));
        step();
        order.verify();
    }

    /** CPython's loop runs {@code call_later(float('nan'), f)} at once, because it asks whether the timer is late. */
    @Test
    void aTimerWhoseDeadlineIsNoNumberIsDueAsInCPython() {
        at(Double.NaN, () -> order.finish(1));
        step();
        order.verify();
    }

    @Test
    void aTimerThatATimerAddsRunsInALaterIteration() {
        at(0, () -> {
            order.expect(1);
            at(0, () -> order.finish(3));
        });
        at(1, () -> order.expect(2));
        step();
        order.verify();
    }

    @Test
    void aCancelledTimerAtTheTopIsDroppedBeforeItIsDue() {
        long first = later(1_000, order::expectUnreached);
        long second = later(2_000, order::expectUnreached);
        cancel(first);
        step();
        assertThat(handles.references(first)).isZero();
        assertThat(handles.isScheduled(first)).isFalse();
        assertThat(handles.references(second)).isEqualTo(1);
        assertThat(scheduler.timerCount()).isEqualTo(1);
    }

    @Test
    void aTimerThatIsCancelledWhenItIsAlreadyReadyDoesNotRun() {
        List<Long> victim = new ArrayList<>();
        at(1, () -> cancel(victim.getFirst()));
        victim.add(at(2, order::expectUnreached));
        at(3, () -> order.finish(1));
        step();
        order.verify();
    }

    @Test
    void fewCancelledTimersStayUntilTheyComeUp() {
        List<Long> timers = timers(100);
        timers.reversed().subList(0, 60).forEach(this::cancel);
        step();
        assertThat(scheduler.timerCount()).isEqualTo(100);
    }

    @Test
    void halfOfManyTimersStayWhenCancelled() {
        List<Long> timers = timers(200);
        timers.reversed().subList(0, 100).forEach(this::cancel);
        step();
        assertThat(scheduler.timerCount()).isEqualTo(200);
    }

    @Test
    void moreThanHalfOfManyTimersAreSweptTogetherWhenCancelled() {
        List<Long> timers = timers(200);
        List<Long> cancelled = timers.reversed().subList(0, 101);
        cancelled.forEach(this::cancel);
        step();
        assertThat(scheduler.timerCount()).isEqualTo(99);
        assertThat(cancelled).allSatisfy(handle -> assertThat(handles.references(handle)).isZero());
        assertThat(cancelled).noneMatch(handles::isScheduled);
    }

    @Test
    void aSweepStartsTheCountAnew() {
        List<Long> timers = timers(300);
        timers.reversed().subList(0, 160).forEach(this::cancel);
        step();
        timers(100);
        timers.reversed().subList(160, 220).forEach(this::cancel);
        step();
        assertThat(scheduler.timerCount()).isEqualTo(240);
    }

    /** The last reference to a handle may be the last one to an object whose destructor calls the loop. */
    @Test
    void releasingASweptTimerMayAddTimers() {
        List<Long> timers = timers(200);
        List<Long> added = new ArrayList<>();
        for (long handle : timers.subList(20, 140)) {
            cancel(handle);
            handles.whenReleased(handle, () -> added.add(later(500 - added.size(), () -> {})));
        }
        step();
        List<Long> held = new ArrayList<>();
        scheduler.forEach(held::add);
        List<Long> expected = new ArrayList<>(timers.subList(0, 20));
        expected.addAll(timers.subList(140, 200));
        expected.addAll(added);
        assertThat(held).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void releasingATimerFromTheTopMayAddTimers() {
        long first = later(1_000, () -> {});
        handles.whenReleased(first, () -> later(900, () -> {}));
        cancel(first);
        step();
        assertThat(scheduler.timerCount()).isEqualTo(1);
    }

    private List<Long> timers(int count) {
        List<Long> timers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            timers.add(later(1_000 + i, order::expectUnreached));
        }
        return timers;
    }
}
