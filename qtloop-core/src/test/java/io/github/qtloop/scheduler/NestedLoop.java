package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.qtcore.EventLoop;
import io.github.qtloop.qtcore.Receiver;
import io.github.qtloop.testing.Wait;
import java.util.ArrayList;
import java.util.List;

/** A nested Qt event loop, as a modal dialog has it, that ends in any case. */
final class NestedLoop implements AutoCloseable {

    private final EventLoop eventLoop = new EventLoop();
    private final List<Receiver> timers = new ArrayList<>();
    private boolean quit;

    /** Blocks until {@link #quit()}; the program fails if that does not come in time. */
    void exec() {
        exec((int) Wait.LIMIT.toMillis());
        assertThat(quit).as("the nested event loop was ended by the test").isTrue();
    }

    /** Blocks until {@link #quit()}, or for so many milliseconds. */
    void exec(int millis) {
        try (Receiver _ = timer(millis, () -> eventLoop.exit(0))) {
            eventLoop.exec();
        }
    }

    void quit() {
        quit = true;
        eventLoop.exit(0);
    }

    /** Lets Qt call {@link #quit()} in so many milliseconds. */
    void quitIn(int millis) {
        timers.add(timer(millis, this::quit));
    }

    private static Receiver timer(int millis, Runnable action) {
        Receiver timer = new Receiver(() -> {}, action);
        timer.startTimer(millis);
        return timer;
    }

    @Override
    public void close() {
        timers.forEach(Receiver::close);
        eventLoop.close();
    }
}
