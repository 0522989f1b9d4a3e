package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.qtcore.EventLoop;
import io.github.qtloop.testing.TestPipe;
import io.github.qtloop.testing.Wait;
import io.github.qtloop.testing.Watchdog;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Being served by an event loop that somebody else runs. */
interface AttachContract extends ReactorCase {

    @Test
    default void anotherEventLoopServesWakeupsDeadlinesAndDescriptors() throws ReactorException {
        try (TestPipe pipe = TestPipe.pipe()) {
            AtomicInteger stage = new AtomicInteger();
            long deadline = System.nanoTime() + 5_000_000;
            reactor().watch(pipe.reader(), Interest.READ);
            reactor().wakeup();
            serve(loop -> {
                int reported = reactor().poll((fd, ready) -> pipe.drain());
                reactor().acknowledge();
                if (stage.compareAndSet(0, 1)) {
                    reactor().setDeadline(deadline);
                } else if (stage.get() == 1 && System.nanoTime() >= deadline) {
                    stage.set(2);
                    pipe.write();
                } else if (stage.get() == 2 && reported == 1) {
                    stage.set(3);
                    loop.exit(0);
                }
            });
            assertThat(stage).hasValue(3);
            reactor().watch(pipe.reader(), 0);
        }
    }

    @Test
    default void afterQuitNothingIsServedAnyMore() {
        AtomicInteger steps = new AtomicInteger();
        EventLoop loop = new EventLoop();
        reactor().attach(() -> {
            steps.incrementAndGet();
            reactor().quit();
            loop.exit(0);
        });
        reactor().wakeup();
        exec(loop);
        reactor().wakeup();
        for (int turn = 0; turn < 10; turn++) {
            loop.processEvents();
        }
        assertThat(steps).hasValue(1);
        reactor().detach();
        loop.close();
    }

    @Test
    default void attachedAndRunInTurns() {
        for (int turn = 0; turn < 3; turn++) {
            AtomicInteger steps = new AtomicInteger();
            reactor().wakeup();
            serve(loop -> {
                steps.incrementAndGet();
                reactor().acknowledge();
                loop.exit(0);
            });
            assertThat(steps).hasValue(1);
            reactor().wakeup();
            assertThat(Drive.until(reactor(), () -> true).steps()).isEqualTo(1);
        }
    }

    @Test
    default void anotherThreadsEventLoopServes() {
        AtomicInteger steps = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                reactor().wakeup();
                serve(loop -> {
                    steps.incrementAndGet();
                    reactor().acknowledge();
                    loop.exit(0);
                });
            } catch (Throwable t) {
                failure.set(t);
            }
        });
        Wait.forEnd(thread);
        assertThat(failure).hasValue(null);
        assertThat(steps).hasValue(1);
    }

    /** Attaches the reactor and sits in an event loop of the test's own until the step ends it. */
    private void serve(Consumer<EventLoop> step) {
        EventLoop loop = new EventLoop();
        reactor().attach(() -> step.accept(loop));
        exec(loop);
        reactor().quit();
        reactor().detach();
        loop.close();
    }

    private static void exec(EventLoop loop) {
        try (Watchdog watchdog = new Watchdog(() -> loop.exit(0))) {
            loop.exec();
            assertThat(watchdog.hasBarked()).isFalse();
        }
    }
}
