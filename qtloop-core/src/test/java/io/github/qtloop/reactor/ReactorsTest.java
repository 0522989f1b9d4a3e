package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.reactor.backend.Reactors;
import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import io.github.qtloop.reactor.backend.portable.PortableReactor;
import io.github.qtloop.testing.LeakCheck;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The choice of the reactor. */
@ExtendWith(LeakCheck.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class ReactorsTest {

    @AfterEach
    void forgetTheChoice() {
        System.clearProperty(Reactors.PROPERTY);
    }

    @Test
    void onLinuxItIsEpoll() {
        try (Reactor reactor = Reactors.open()) {
            assertThat(reactor).isInstanceOf(EpollReactor.class);
        }
    }

    @Test
    void thePortableOneCanBeAskedFor() {
        System.setProperty(Reactors.PROPERTY, "portable");
        try (Reactor reactor = Reactors.open()) {
            assertThat(reactor).isInstanceOf(PortableReactor.class);
        }
    }

    @Test
    void anUnknownOneIsRefused() {
        System.setProperty(Reactors.PROPERTY, "none");
        assertThatThrownBy(Reactors::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dqtloop.reactor=none: it is epoll or portable");
    }

    @Test
    void liveQtObjectsAreCounted() {
        int before = Reactors.liveQtObjects();
        try (Reactor reactor = Reactors.open()) {
            reactor.wakeup();
            Drive.until(reactor, () -> true);
            assertThat(Reactors.liveQtObjects()).isGreaterThan(before);
        }
        assertThat(Reactors.liveQtObjects()).isEqualTo(before);
    }
}
