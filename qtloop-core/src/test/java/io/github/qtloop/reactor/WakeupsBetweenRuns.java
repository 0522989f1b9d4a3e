package io.github.qtloop.reactor;

import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import io.github.qtloop.reactor.backend.portable.PortableReactor;
import io.github.qtloop.testing.QtThread;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that begins and ends runs while another thread wakes the reactor all the time. */
final class WakeupsBetweenRuns {

    private static final int RUNS = 2_000;

    private WakeupsBetweenRuns() {}

    /** @param args {@code EpollReactor} or {@code PortableReactor} */
    static void main(String[] args) throws InterruptedException {
        QtThread.claim();
        Reactor reactor = args[0].equals("EpollReactor") ? new EpollReactor() : new PortableReactor();
        Thread sender = Thread.ofPlatform().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                reactor.wakeup();
            }
        });
        AtomicInteger runs = new AtomicInteger();
        while (runs.get() < RUNS) {
            reactor.wakeup();
            reactor.run(() -> {
                reactor.acknowledge();
                runs.incrementAndGet();
                reactor.quit();
            });
        }
        sender.interrupt();
        sender.join();
        reactor.close();
        System.out.println("all runs ended");
        Runtime.getRuntime().halt(0);
    }
}
