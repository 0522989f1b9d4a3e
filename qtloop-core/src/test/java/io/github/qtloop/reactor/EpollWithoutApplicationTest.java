package io.github.qtloop.reactor;

import io.github.qtloop.testing.LeakCheck;
import io.github.qtloop.testing.WithoutApplication;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link EpollReactor} in a process without a Qt application: the same contract, as far as it speaks of no event loop of Qt. */
@ExtendWith(LeakCheck.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class EpollWithoutApplicationTest
        implements WithoutApplication,
                ReadinessContract,
                WakeupContract,
                DeadlineContract,
                ThreadsContract,
                LifecycleContract {

    private Reactor reactor;

    @BeforeEach
    void openReactor() {
        reactor = another();
    }

    @AfterEach
    void closeReactor() {
        reactor.close();
    }

    @Override
    public Reactor reactor() {
        return reactor;
    }

    @Override
    public Reactor another() {
        return new EpollReactor();
    }

    @Override
    public ReactorTraits traits() {
        return EpollReactorTest.TRAITS;
    }
}
