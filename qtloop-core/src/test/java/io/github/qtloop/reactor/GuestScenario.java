package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.interleaving.Points;
import io.github.qtloop.interleaving.Scenario;
import io.github.qtloop.qtcore.EventLoop;
import io.github.qtloop.reactor.backend.portable.PortableReactor;
import java.util.List;

/** A portable reactor that event loops of others serve, in two sessions, and a thread that leaves something and wakes it, twice. */
final class GuestScenario implements Scenario {

    private final Reactor reactor = new PortableReactor();
    private int left;
    private int seen;
    private boolean ended;

    @Override
    public List<Runnable> threads() {
        return List.of(this::serve, this::leave);
    }

    private void leave() {
        for (int i = 0; i < 2; i++) {
            left++;
            reactor.wakeup();
        }
        ended = true;
    }

    private void serve() {
        try (EventLoop eventLoop = new EventLoop()) {
            reactor.attach(this::step);
            eventLoop.processEvents();
            reactor.quit();
            reactor.detach();
            reactor.attach(this::step);
            Points.await("waits for the other thread", () -> ended);
            eventLoop.processEvents();
            reactor.quit();
            reactor.detach();
        }
    }

    private void step() {
        reactor.acknowledge();
        seen = left;
    }

    @Override
    public void verify() {
        assertThat(seen).as("what was seen when all events were delivered").isEqualTo(2);
    }

    @Override
    public void close() {
        reactor.close();
    }
}
