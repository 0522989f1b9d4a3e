package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs when: asyncio's order of one iteration. */
final class SchedulerOrderTest extends SchedulerCase {

    private Runnable whenReady = () -> {};

    @Override
    void ready(int fd) {
        whenReady.run();
    }

    @Test
    void handlesRunInTheOrderInWhichTheyWereAdded() {
        List<Integer> ran = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            int number = i;
            expected.add(i);
            soon(() -> ran.add(number));
        }
        step();
        assertThat(ran).isEqualTo(expected);
    }

    @Test
    void anIterationRunsOnlyWhatWasReadyAtItsStart() {
        soon(() -> {
            order.expect(1);
            soon(() -> order.finish(3));
        });
        soon(() -> order.expect(2));
        iterateOnce();
        assertThat(scheduler.readyCount()).isEqualTo(1);
        iterateOnce();
        order.verify();
    }

    @Test
    void descriptorsComeBeforeTimersAndBothAfterWhatWasQueued() {
        soon(() -> order.expect(1));
        at(Scheduler.time() - 1, () -> order.finish(3));
        reactor.makeReady(7);
        whenReady = () -> soon(() -> order.expect(2));
        iterateOnce();
        order.verify();
    }

    @Test
    void threadsafeCallsKeepTheirPlaceAmongTheOthers() {
        scheduler.callSoonThreadsafe(handles.handle(() -> order.expect(1)));
        soon(() -> order.expect(2));
        scheduler.callSoonThreadsafe(handles.handle(() -> order.finish(3)));
        assertThat(scheduler.readyCount()).isEqualTo(3);
        iterateOnce();
        order.verify();
    }

    @Test
    void cancelledHandlesDoNotRun() {
        long cancelled = soon(order::expectUnreached);
        soon(() -> order.finish(1));
        cancel(cancelled);
        step();
        order.verify();
        assertThat(handles.references(cancelled)).isZero();
    }

    @Test
    void aHandleMayCancelOneThatIsToRunAfterIt() {
        List<Long> victim = new ArrayList<>();
        soon(() -> cancel(victim.getFirst()));
        victim.add(soon(order::expectUnreached));
        soon(() -> order.finish(1));
        step();
        order.verify();
    }

    @Test
    void oneStepRunsIterationsUntilNothingIsReady() {
        int[] left = {10};
        Runnable[] again = new Runnable[1];
        again[0] = () -> {
            if (--left[0] > 0) {
                soon(again[0]);
            }
        };
        soon(again[0]);
        step();
        assertThat(left[0]).isZero();
        assertThat(reactor.isAwake()).isFalse();
    }

    @Test
    void aStepPollsOnceMoreBeforeItSleeps() {
        soon(() -> reactor.makeReady(7));
        whenReady = () -> soon(() -> order.finish(1));
        step();
        order.verify();
    }

    @Test
    void whileHandlesRunOneWakeupIsPending() {
        List<Boolean> awake = new ArrayList<>();
        soon(() -> awake.add(reactor.isAwake()));
        at(0, () -> awake.add(reactor.isAwake()));
        step();
        assertThat(awake).containsExactly(true, true);
        assertThat(reactor.isAwake()).isFalse();
    }

    @Test
    void everyHandleThatIsQueuedIsShown() {
        List<Long> added = List.of(soon(() -> {}), later(1_000, () -> {}), handles.handle(() -> {}));
        scheduler.callSoonThreadsafe(added.get(2));
        List<Long> shown = new ArrayList<>();
        scheduler.forEach(shown::add);
        assertThat(shown).containsExactlyElementsOf(added);
    }

    @Test
    void clearingDropsEverythingUnrun() {
        soon(order::expectUnreached);
        at(0, order::expectUnreached);
        scheduler.callSoonThreadsafe(handles.handle(order::expectUnreached));
        scheduler.clear();
        step();
        assertThat(handles.runs()).isZero();
        assertThat(scheduler.readyCount() + scheduler.timerCount()).isZero();
    }
}
