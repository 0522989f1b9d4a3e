package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.interleaving.ModelReactor;
import io.github.qtloop.interleaving.Scenario;
import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import io.github.qtloop.reactor.Reactor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A loop that ends when all calls have come, and threads that make them. Calls are numbered {@code 10 * thread + number}.
 */
final class SchedulerScenario implements Scenario, UncancelledHandles {

    /** What the first call of a thread adds to the ready queue, in the loop's thread. */
    private static final long FOLLOWER = 1_000;

    private final Reactor reactor;
    private final Scheduler scheduler;
    private final int threads;
    private final int calls;
    private final List<Long> run = new ArrayList<>();
    private final List<Long> returned = new ArrayList<>();
    private final List<Long> returnedBeforeFollower = new ArrayList<>();

    /**
     * @param onEpoll whether the loop waits in epoll, or in a model of a reactor
     * @param threads how many threads call
     * @param calls how many calls each makes
     */
    SchedulerScenario(boolean onEpoll, int threads, int calls) {
        reactor = onEpoll ? new EpollReactor() : new ModelReactor();
        scheduler = new Scheduler(reactor, this, () -> reactor.poll((fd, interest) -> {}), new Turn(1, () -> 0));
        this.threads = threads;
        this.calls = calls;
    }

    @Override
    public List<Runnable> threads() {
        List<Runnable> all = new ArrayList<>();
        all.add(this::loop);
        for (int i = 1; i <= threads; i++) {
            int first = 10 * i;
            all.add(() -> call(first));
        }
        return all;
    }

    private void loop() {
        scheduler.begin(false);
        reactor.wakeup();
        reactor.run(scheduler::step);
    }

    private void call(long first) {
        for (long handle = first; handle < first + calls; handle++) {
            scheduler.callSoonThreadsafe(handle);
            returned.add(handle);
        }
    }

    @Override
    public boolean run(long handle) {
        run.add(handle);
        if (handle == 10) {
            returnedBeforeFollower.addAll(returned);
            scheduler.callSoon(FOLLOWER);
        }
        if (run.size() == threads * calls + 1) {
            scheduler.stop();
        }
        return true;
    }

    @Override
    public void verify() {
        for (int i = 1; i <= threads; i++) {
            int thread = i;
            assertThat(run.stream().filter(handle -> handle / 10 == thread))
                    .as("calls of one thread in their order")
                    .isEqualTo(Stream.iterate(10L * i, handle -> handle + 1).limit(calls).toList());
        }
        assertThat(run.subList(0, run.indexOf(FOLLOWER)))
                .as("what was called before has run before")
                .containsAll(returnedBeforeFollower);
        assertThat(scheduler.readyCount()).isZero();
    }

    @Override
    public void close() {
        reactor.close();
    }
}
