package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.interleaving.ModelReactor;
import io.github.qtloop.interleaving.Points;
import io.github.qtloop.interleaving.Scenario;
import io.github.qtloop.reactor.Reactor;
import java.util.ArrayList;
import java.util.List;

/**
 * A loop that runs under a lock, as a Python loop does under the GIL, and threads that call under it. What the loop asks other queues
 * for lets the lock go for a moment.
 */
final class SchedulerUnderLockScenario implements Scenario, UncancelledHandles {

    private final Object lock = new Object();
    private final Reactor reactor = new ModelReactor();
    private final Scheduler scheduler;
    private final int threads;
    private final List<Long> run = new ArrayList<>();

    /** @param threads how many threads make a call each */
    SchedulerUnderLockScenario(int threads) {
        scheduler = new Scheduler(reactor, this, () -> {}, nested -> letOthersIn(), new Turn(1, () -> 0));
        this.threads = threads;
    }

    private long letOthersIn() {
        Points.exit(lock);
        Points.enter(lock, "has let others in, and takes the lock");
        return Reactor.NEVER;
    }

    @Override
    public List<Runnable> threads() {
        List<Runnable> all = new ArrayList<>();
        all.add(this::loop);
        for (long i = 1; i <= threads; i++) {
            long handle = i;
            all.add(() -> call(handle));
        }
        return all;
    }

    private void loop() {
        scheduler.begin(false);
        reactor.wakeup();
        reactor.run(() -> {
            Points.enter(lock, "takes the lock");
            scheduler.step();
            Points.exit(lock);
        });
    }

    private void call(long handle) {
        Points.enter(lock, "takes the lock");
        scheduler.callSoon(handle);
        Points.exit(lock);
    }

    @Override
    public boolean run(long handle) {
        run.add(handle);
        if (run.size() == threads) {
            scheduler.stop();
        }
        return true;
    }

    @Override
    public void verify() {
        assertThat(run).hasSize(threads).doesNotHaveDuplicates();
        assertThat(scheduler.readyCount()).isZero();
    }

    @Override
    public void close() {
        reactor.close();
    }
}
