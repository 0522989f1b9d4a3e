package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.Resources;
import io.github.qtloop.testing.TestPipe;
import io.github.qtloop.testing.Wait;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Opening and closing. */
interface LifecycleContract extends ReactorCase {

    @Test
    default void closingTwiceIsNoError() {
        Reactor closed = another();
        closed.close();
        closed.close();
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
