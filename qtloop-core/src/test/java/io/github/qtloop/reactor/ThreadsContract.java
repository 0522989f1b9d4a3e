package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.TestPipe;
import io.github.qtloop.testing.Wait;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Running in other threads than Qt's main one. */
interface ThreadsContract extends ReactorCase {

    @Test
    default void everythingIsServedInAnotherThread() throws ReactorException {
        try (TestPipe pipe = TestPipe.pipe()) {
            pipe.write();
            reactor().watch(pipe.reader(), Interest.READ);
            inAnotherThread(() -> {
                Drive.untilSeen(reactor(), Map.of(pipe.reader(), Interest.READ));
                pipe.drain();
                long deadline = System.nanoTime() + 5_000_000;
                reactor().setDeadline(deadline);
                Drive.until(reactor(), () -> System.nanoTime() >= deadline);
            });
            reactor().watch(pipe.reader(), 0);
        }
    }

    @Test
    default void theMainThreadWakesAnother() {
        AtomicInteger received = new AtomicInteger();
        Thread other = Thread.ofPlatform().start(() -> Drive.until(reactor(), () -> received.incrementAndGet() == 3));
        for (int i = 1; i <= 3; i++) {
            int before = i;
            reactor().wakeup();
            Wait.until(() -> received.get() >= before, () -> assertThat(received).hasValue(before));
        }
        Wait.forEnd(other);
    }

    @Test
    default void aReactorMovesBetweenThreads() {
        for (int turn = 0; turn < 3; turn++) {
            reactor().wakeup();
            assertThat(Drive.until(reactor(), () -> true).steps()).isEqualTo(1);
            inAnotherThread(() -> {
                reactor().wakeup();
                assertThat(Drive.until(reactor(), () -> true).steps()).isEqualTo(1);
            });
        }
    }

    @Test
    default void reactorsOfSeveralThreadsRunAtOnce() {
        try (Reactor second = another()) {
            AtomicInteger here = new AtomicInteger();
            AtomicInteger there = new AtomicInteger();
            reactor().wakeup();
            Thread other = Thread.ofPlatform().start(() -> Drive.until(second, () -> {
                reactor().wakeup();
                // It goes on waking the first one, which may have been stepped less often: wake-ups merge.
                return there.incrementAndGet() >= 100 && here.get() >= 100;
            }));
            Drive.until(reactor(), () -> {
                second.wakeup();
                return here.incrementAndGet() >= 100;
            });
            // And the other way round.
            Wait.until(
                    () -> {
                        second.wakeup();
                        return there.get() >= 100;
                    },
                    () -> assertThat(there.get()).isGreaterThanOrEqualTo(100));
            Wait.forEnd(other);
        }
    }

    @Test
    default void anotherThreadMayCloseWhatRanInTheMainThread() {
        Reactor moved = another();
        moved.wakeup();
        Drive.until(moved, () -> true);
        inAnotherThread(moved::close);
    }

    @Test
    default void theMainThreadMayCloseWhatRanInAnother() {
        Reactor moved = another();
        inAnotherThread(() -> {
            moved.wakeup();
            Drive.until(moved, () -> true);
        });
        moved.close();
    }

    private static void inAnotherThread(Runnable action) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread other = Thread.ofPlatform().start(() -> {
            try {
                action.run();
            } catch (Throwable t) {
                failure.set(t);
            }
        });
        Wait.forEnd(other);
        assertThat(failure.get()).isNull();
    }
}
