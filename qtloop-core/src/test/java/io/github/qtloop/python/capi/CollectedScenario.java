package io.github.qtloop.python.capi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.interleaving.ModelReactor;
import io.github.qtloop.interleaving.Scenario;
import java.util.ArrayList;
import java.util.List;

/** A loop that gives back what was collected, and a collector that leaves it three addresses. */
final class CollectedScenario implements Scenario {

    private static final long COUNT = 3;

    private final ModelReactor reactor = new ModelReactor();
    private final Collected collected = new Collected(reactor::wakeup);
    private final List<Long> taken = new ArrayList<>();
    private final boolean handlesLetThreadsRun;

    /** @param handlesLetThreadsRun whether the handles of a step come between what it takes and its sleep, as in a loop of Python */
    CollectedScenario(boolean handlesLetThreadsRun) {
        this.handlesLetThreadsRun = handlesLetThreadsRun;
    }

    @Override
    public List<Runnable> threads() {
        return List.of(() -> reactor.run(this::step), this::collect);
    }

    private void collect() {
        for (long address = 0; address < COUNT; address++) {
            collected.add(address);
        }
    }

    private void step() {
        if (handlesLetThreadsRun) {
            collected.takeAll(taken::add);
            reactor.acknowledge();
            if (collected.isPending()) {
                reactor.wakeup();
            }
        } else {
            reactor.acknowledge();
            collected.takeAll(taken::add);
        }
        if (taken.size() == COUNT) {
            reactor.quit();
        }
    }

    @Override
    public void verify() {
        assertThat(taken).containsExactly(0L, 1L, 2L);
    }
}
