package io.github.qtloop.scheduler;

import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.ReactorException;
import io.github.qtloop.reactor.ReadinessSink;
import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import java.util.concurrent.atomic.AtomicInteger;

/** A real reactor, which counts what is asked of it. */
final class CountingReactor implements Reactor {

    private final Reactor reactor = new EpollReactor();
    private final AtomicInteger wakeups = new AtomicInteger();
    private int polls;
    private int acknowledgements;
    private int deadlines;
    private int steps;

    /** How often it was woken. */
    int wakeups() {
        return wakeups.get();
    }

    /** How often it was asked for descriptors. */
    int polls() {
        return polls;
    }

    /** How often a pending wake-up was consumed, or would have been. */
    int acknowledgements() {
        return acknowledgements;
    }

    /** How often it was given a deadline. */
    int deadlines() {
        return deadlines;
    }

    /** How often Qt has called the step. */
    int steps() {
        return steps;
    }

    @Override
    public void watch(int fd, int interest) throws ReactorException {
        reactor.watch(fd, interest);
    }

    @Override
    public int poll(ReadinessSink sink) {
        polls++;
        return reactor.poll(sink);
    }

    @Override
    public void setDeadline(long deadline) {
        deadlines++;
        reactor.setDeadline(deadline);
    }

    @Override
    public void wakeup() {
        wakeups.incrementAndGet();
        reactor.wakeup();
    }

    @Override
    public void acknowledge() {
        acknowledgements++;
        reactor.acknowledge();
    }

    @Override
    public void run(Runnable step) {
        reactor.run(() -> {
            steps++;
            step.run();
        });
    }

    @Override
    public void attach(Runnable step) {
        throw new AssertionError("the tests run it themselves");
    }

    @Override
    public void detach() {}

    @Override
    public void quit() {
        reactor.quit();
    }

    @Override
    public void close() {
        reactor.close();
    }
}
