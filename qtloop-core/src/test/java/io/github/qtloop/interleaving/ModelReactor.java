package io.github.qtloop.interleaving;

import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.ReadinessSink;

/** The contract of wake-ups, and nothing else: each is pending until it is acknowledged, and the step is called while one is. */
public final class ModelReactor implements Reactor {

    private boolean pending;
    private boolean quit;

    /** No wake-up is pending. */
    public ModelReactor() {}

    @Override
    public void wakeup() {
        pending = true;
    }

    @Override
    public void acknowledge() {
        pending = false;
    }

    @Override
    public void run(Runnable step) {
        quit = false;
        while (!quit) {
            Points.await("waits for a wake-up", () -> pending);
            step.run();
        }
    }

    @Override
    public void quit() {
        quit = true;
    }

    @Override
    public void watch(int fd, int interest) {}

    @Override
    public int poll(ReadinessSink sink) {
        return 0;
    }

    @Override
    public void setDeadline(long deadline) {}

    @Override
    public void attach(Runnable step) {
        throw new AssertionError("the scenario runs it");
    }

    @Override
    public void detach() {}

    @Override
    public void close() {}
}
