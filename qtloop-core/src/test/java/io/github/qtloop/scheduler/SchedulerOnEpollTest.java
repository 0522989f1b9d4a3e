package io.github.qtloop.scheduler;

import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.backend.epoll.EpollReactor;

/** The scheduler on the reactor of Linux. */
final class SchedulerOnEpollTest extends SchedulerOnQtContract {

    @Override
    Reactor open() {
        return new EpollReactor();
    }
}
