package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.Resources;
import io.github.qtloop.testing.TestPipe;
import io.github.qtloop.testing.Wait;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Opening and closing. */
interface LifecycleContract extends ReactorCase {

    @Test
    default void closingTwiceIsNoError() {
        Reactor closed = another();
        closed.close();
        closed.close();
    }

    /** A loop may be closed while a call from another thread, which it has served already, still wakes it. */
    @Test
    default void aWakeupMayComeWhileAReactorIsClosedAndAfterwards() {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 300; i++) {
            Reactor brief = another();
            CountDownLatch begun = new CountDownLatch(1);
            Thread sender = Thread.ofPlatform().start(() -> {
                try {
                    for (int call = 0; call < 1_000; call++) {
                        brief.wakeup();
                        begun.countDown();
                    }
                } catch (Throwable t) {
                    failures.add(t);
                }
            });
            Wait.on(begun);
            try {
                brief.close();
            } catch (IllegalStateException e) {
                failures.add(e);
            }
            Wait.forEnd(sender);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    default void closingWithWatchesAndADeadlineLeavesNothing() throws ReactorException {
        Resources before = Resources.held();
        try (TestPipe pipe = TestPipe.pipe()) {
            try (Reactor brief = another()) {
                pipe.write();
                brief.watch(pipe.reader(), Interest.READ);
                brief.watch(pipe.writer(), Interest.WRITE);
                brief.setDeadline(System.nanoTime() + 1_000_000_000);
                Drive.untilSeen(
                        brief, Map.of(pipe.reader(), Interest.READ, pipe.writer(), Interest.WRITE));
                brief.wakeup();
            }
        }
        before.assertStillHeld();
    }

    @Test
    default void fiveHundredReactorsLeaveNothing() {
        Resources before = Resources.held();
        int threads = Thread.activeCount();
        for (int i = 0; i < 500; i++) {
            try (Reactor brief = another()) {
                brief.wakeup();
                Drive.until(brief, () -> true);
            }
        }
        before.assertStillHeld();
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
    }

    @Test
    default void hundredThreadsLeaveNothing() {
        Resources before = Resources.held();
        for (int i = 0; i < 100; i++) {
            Thread thread = Thread.ofPlatform().start(() -> {
                try (Reactor brief = another()) {
                    brief.wakeup();
                    Drive.until(brief, () -> true);
                }
            });
            Wait.forEnd(thread);
        }
        before.assertStillHeld();
    }
}
