package io.github.qtloop.reactor;

import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import io.github.qtloop.testing.WithoutApplication;

/** {@link EpollReactor} in a process without a Qt application: the same contract, as far as it speaks of no event loop of Qt. */
final class EpollWithoutApplicationTest extends ReactorFixture
        implements WithoutApplication,
                ReadinessContract,
                WakeupContract,
                DeadlineContract,
                ThreadsContract,
                LifecycleContract {

    @Override
    Reactor open() {
        return new EpollReactor();
    }

    @Override
    public ReactorTraits traits() {
        return EpollReactorTest.TRAITS;
    }
}
