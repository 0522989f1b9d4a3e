package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.interleaving.Scenario;
import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import java.util.List;

/** A reactor that runs until two threads have been seen, each of which leaves something and then wakes it. */
final class ReactorScenario implements Scenario {

    private final Reactor reactor = new EpollReactor();
    private final int[] left = new int[2];
    private final int[] seen = new int[2];
    private final int rounds;

    /** @param rounds how often each thread does so */
    ReactorScenario(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public List<Runnable> threads() {
        return List.of(() -> reactor.run(this::step), () -> leave(0), () -> leave(1));
    }

    private void leave(int thread) {
        for (int i = 0; i < rounds; i++) {
            left[thread]++;
            reactor.wakeup();
        }
    }

    private void step() {
        reactor.acknowledge();
        System.arraycopy(left, 0, seen, 0, left.length);
        if (seen[0] == rounds && seen[1] == rounds) {
            reactor.quit();
        }
    }

    @Override
    public void verify() {
        assertThat(seen).containsExactly(rounds, rounds);
    }

    @Override
    public void close() {
        reactor.close();
    }
}
