package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.interleaving.Interleavings;
import io.github.qtloop.interleaving.ModelReactor;
import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import io.github.qtloop.testing.LeakCheck;
import io.github.qtloop.testing.WithoutApplication;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** In whatever order threads go on, the scheduler runs each of their calls, in its place. */
@ExtendWith(LeakCheck.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class SchedulerInterleavingsTest implements WithoutApplication {

    @Test
    void noCallOfAnotherThreadIsLost() {
        Interleavings all = new Interleavings(3, SchedulerScenario.class, ModelReactor.class, Scheduler.class);
        assertThat(all.explore(false, 1, 2)).isGreaterThan(1_000);
    }

    @Test
    void noCallOfTwoOtherThreadsIsLost() {
        Interleavings all = new Interleavings(2, SchedulerScenario.class, ModelReactor.class, Scheduler.class);
        assertThat(all.explore(false, 2, 1)).isGreaterThan(1_000);
    }

    @Test
    void noCallIsLostOnEpoll() {
        Interleavings all =
                new Interleavings(1, SchedulerScenario.class, ModelReactor.class, Scheduler.class, EpollReactor.class);
        assertThat(all.explore(true, 2, 1)).isGreaterThan(100);
    }

    @Test
    void noCallUnderTheLockIsLost() {
        Interleavings all = new Interleavings(2, SchedulerUnderLockScenario.class, ModelReactor.class, Scheduler.class);
        assertThat(all.explore(2)).isGreaterThan(100);
    }
}
