package io.github.qtloop.random;

import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.reactor.ReactorException;
import io.github.qtloop.reactor.ReadinessSink;

/** Qt's event loop in a time of its own, which stands still while anything is ready and then jumps to the next timer. */
final class JumpingReactor implements Reactor {

    private final Reactor reactor;
    private final Runnable idle;
    private long now;

    /**
     * @param reactor does the real work
     * @param idle is called when there is no timer to wait for; the loop looks again then
     */
    JumpingReactor(Reactor reactor, Runnable idle) {
        this.reactor = reactor;
        this.idle = idle;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void setDeadline(long deadline) {
        if (deadline == NEVER) {
            idle.run();
        } else {
            now = Math.max(now, deadline);
        }
        reactor.wakeup();
    }

    @Override
    public void watch(int fd, int interest) throws ReactorException {
        reactor.watch(fd, interest);
    }

    @Override
    public int poll(ReadinessSink sink) {
        return reactor.poll(sink);
    }

    @Override
    public void wakeup() {
        reactor.wakeup();
    }

    @Override
    public void acknowledge() {
        reactor.acknowledge();
    }

    @Override
    public void run(Runnable step) {
        reactor.run(step);
    }

    @Override
    public void attach(Runnable step) {
        reactor.attach(step);
    }

    @Override
    public void detach() {
        reactor.detach();
    }

    @Override
    public void quit() {
        reactor.quit();
    }

    @Override
    public void close() {
        reactor.close();
    }
}
