package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.testing.Wait;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Every wake-up is acknowledged by the time the loop sleeps, or Qt would call it without end. */
final class SchedulerWakeupTest extends SchedulerCase {

    private final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch proceed = new CountDownLatch(1);

    /** A scheduler with other queues. */
    private Scheduler asked = scheduler;

    /** A reactor in which a wake-up from another thread takes long. */
    @Override
    FakeReactor newReactor() {
        return new FakeReactor() {
            @Override
            public void wakeup() {
                if (Thread.currentThread().getName().equals("slow")) {
                    called.countDown();
                    Wait.on(proceed);
                }
                super.wakeup();
            }
        };
    }

    @Test
    void aCallFromAnotherThreadWakesTheLoop() {
        step();
        assertThat(reactor.isAwake()).isFalse();
        scheduler.callSoonThreadsafe(handles.handle(() -> order.finish(1)));
        assertThat(reactor.isAwake()).isTrue();
        scheduler.step();
        assertThat(reactor.isAwake()).isFalse();
        order.verify();
    }

    @Test
    void aWakeupThatArrivesWhenItsCallHasAlreadyRunIsAcknowledged() {
        step();
        Thread slow = Thread.ofPlatform()
                .name("slow")
                .start(() -> scheduler.callSoonThreadsafe(handles.handle(() -> order.finish(1))));
        Wait.on(called);
        scheduler.step();
        order.verify();
        proceed.countDown();
        Wait.forEnd(slow);
        assertThat(reactor.isAwake()).isTrue();
        scheduler.step();
        assertThat(reactor.isAwake()).isFalse();
    }

    /** Other queues run Python, which lets another thread in: it calls under the lock that the loop's thread had. */
    @Test
    void aCallWhileOtherQueuesAreAskedIsNotSleptOver() {
        Queue<Long> late = new ArrayDeque<>();
        OtherQueues letting = nested -> {
            if (!late.isEmpty()) {
                asked.callSoon(late.remove());
            }
            return Reactor.NEVER;
        };
        asked = new Scheduler(reactor, handles, () -> {}, letting, newTurn());
        asked.begin(false);
        asked.callSoon(handles.handle(() -> late.add(handles.handle(() -> order.expect(1)))));
        asked.step();
        late.add(handles.handle(() -> order.finish(2)));
        asked.step();
        order.verify();
        assertThat(reactor.isAwake()).isFalse();
        asked.clear();
    }
}
