package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.Wait;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls from other threads than the loop's. */
interface CallingThreadsContract extends SchedulerOnQt {

    int THREADS = 4;
    int CALLS = 10_000;

    @Test
    default void callsFromManyThreadsAllRunAndEachThreadsInOrder() {
        List<List<Integer>> received = new ArrayList<>();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            List<Integer> ofOne = new ArrayList<>();
            received.add(ofOne);
            senders.add(Thread.ofPlatform().unstarted(() -> send(ofOne, received)));
        }
        senders.forEach(Thread::start);
        run();
        senders.forEach(Wait::forEnd);
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            all.add(i);
        }
        assertThat(received).allSatisfy(numbers -> assertThat(numbers).isEqualTo(all));
    }

    @Test
    default void aLoopThatWaitsIsWokenByEachCall() {
        for (int i = 0; i < 500; i++) {
            Thread caller = Thread.ofPlatform()
                    .start(() -> scheduler().callSoonThreadsafe(handles().handle(scheduler()::stop)));
            run();
            Wait.forEnd(caller);
        }
        assertThat(handles().runs()).isEqualTo(500);
    }

    @Test
    default void aLoopRunsInAnotherThread() {
        later(0.01, () -> {
            order().finish(1);
            scheduler().stop();
        });
        Thread other = Thread.ofPlatform().start(this::run);
        Wait.forEnd(other);
        order().verify();
    }

    private void send(List<Integer> ofOne, List<List<Integer>> received) {
        for (int i = 0; i < CALLS; i++) {
            int number = i;
            scheduler().callSoonThreadsafe(handles().handle(() -> {
                ofOne.add(number);
                if (received.stream().allMatch(list -> list.size() == CALLS)) {
                    scheduler().stop();
                }
            }));
        }
    }
}
