package io.github.qtloop.scheduler;

import io.github.qtloop.reactor.PortableReactor;
import io.github.qtloop.reactor.Reactor;

/** The scheduler on the portable reactor. */
final class SchedulerOnPortableTest extends SchedulerOnQtContract {

    @Override
    Reactor open() {
        return new PortableReactor();
    }
}
