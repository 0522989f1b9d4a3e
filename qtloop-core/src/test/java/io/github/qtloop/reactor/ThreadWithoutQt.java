package io.github.qtloop.reactor;

import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import io.github.qtloop.reactor.backend.portable.PortableReactor;

/** A process whose main thread never makes a Qt application, and that runs a loop in another thread. */
final class ThreadWithoutQt {

    private ThreadWithoutQt() {}

    /** @param args {@code EpollReactor} or {@code PortableReactor} */
    static void main(String[] args) throws InterruptedException {
        QtRuntime.declareMainThread();
        Thread other = Thread.ofPlatform().start(() -> {
            try (Reactor reactor = args[0].equals("EpollReactor") ? new EpollReactor() : new PortableReactor()) {
                reactor.wakeup();
                Drive.until(reactor, () -> true);
                long deadline = System.nanoTime() + 1_000_000;
                reactor.setDeadline(deadline);
                Drive.until(reactor, () -> System.nanoTime() >= deadline);
                System.out.println("served");
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        });
        other.join();
        Runtime.getRuntime().halt(0);
    }
}
