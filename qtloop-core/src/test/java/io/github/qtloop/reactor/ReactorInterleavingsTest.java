package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.interleaving.Interleavings;
import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import io.github.qtloop.reactor.backend.portable.PortableReactor;
import io.github.qtloop.testing.LeakCheck;
import io.github.qtloop.testing.QtThread;
import io.github.qtloop.testing.WithoutApplication;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** In whatever order threads go on, a wake-up calls the step, and none meets what is closed. */
@ExtendWith(LeakCheck.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class ReactorInterleavingsTest implements WithoutApplication {

    @Test
    void epollLosesNoWakeup() {
        assertThat(new Interleavings(2, ReactorScenario.class, EpollReactor.class).explore(1)).isGreaterThan(500);
    }

    @Test
    void epollWakesNobodyElseWhenItIsClosed() {
        assertThat(new Interleavings(3, ClosingScenario.class, EpollReactor.class).explore()).isGreaterThan(20);
    }

    @Test
    void portableLosesNoWakeup() {
        QtThread.claim();
        assertThat(new Interleavings(3, GuestScenario.class, PortableReactor.class).explore()).isGreaterThan(500);
        QtThread.release();
    }
}
