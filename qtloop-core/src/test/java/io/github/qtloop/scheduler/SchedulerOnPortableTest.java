package io.github.qtloop.scheduler;

import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.backend.portable.PortableReactor;

/** The scheduler on the portable reactor. */
final class SchedulerOnPortableTest extends SchedulerOnQtContract {

    @Override
    Reactor open() {
        return new PortableReactor();
    }
}
