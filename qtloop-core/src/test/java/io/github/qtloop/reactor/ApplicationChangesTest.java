package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.qtcore.Application;
import io.github.qtloop.qtcore.EventLoop;
import io.github.qtloop.qtcore.OwnApplication;
import io.github.qtloop.qtcore.ThreadLoops;
import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import io.github.qtloop.testing.LeakCheck;
import io.github.qtloop.testing.QtCalls;
import io.github.qtloop.testing.Wait;
import io.github.qtloop.testing.WithoutApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A loop that runs while the program makes its application object, deletes it, and makes another. */
@ExtendWith(LeakCheck.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class ApplicationChangesTest implements WithoutApplication {

    private EpollReactor reactor;
    private @Nullable OwnApplication application;

    @BeforeEach
    void open() {
        reactor = new EpollReactor();
    }

    @AfterEach
    void close() {
        delete();
        reactor.close();
    }

    @Test
    void qtServesOnceThereIsAnApplication() {
        List<Integer> levels = new ArrayList<>();
        steps(
                () -> {
                    assertThat(Application.exists()).isFalse();
                    make();
                },
                () -> levels.add(ThreadLoops.level()));
        assertThat(levels).containsExactly(1);
    }

    @Test
    void anEventOfQtIsDeliveredToAnApplicationThatAStepHasMade() {
        AtomicInteger delivered = new AtomicInteger();
        List<QtCalls> open = new ArrayList<>();
        steps(
                () -> {
                    make();
                    QtCalls calls = new QtCalls();
                    open.add(calls);
                    calls.soon(() -> {
                        delivered.incrementAndGet();
                        reactor.wakeup();
                    });
                    reactor.acknowledge();
                },
                () -> {});
        open.forEach(QtCalls::close);
        assertThat(delivered).hasValue(1);
    }

    @Test
    void theStepIsCalledInANestedEventLoopOfTheStepThatHasMadeTheApplication() {
        AtomicInteger depth = new AtomicInteger();
        AtomicInteger deepest = new AtomicInteger();
        List<EventLoop> nested = new ArrayList<>();
        // The reactor knows that there is Qt only after a run in which it was there.
        make();
        delete();
        reactor.wakeup();
        new Drive(reactor).bare(() -> {
            deepest.set(Math.max(deepest.get(), depth.incrementAndGet()));
            if (depth.get() == 1) {
                make();
                EventLoop loop = new EventLoop();
                nested.add(loop);
                loop.exec();
                loop.close();
            } else {
                nested.getFirst().exit(0);
            }
            return depth.decrementAndGet() == 0;
        });
        assertThat(deepest).hasValue(2);
    }

    @Test
    void theLoopOutlivesTheApplicationThatAStepDeletes() {
        AtomicInteger steps = new AtomicInteger();
        make();
        steps(this::delete, steps::incrementAndGet, this::make, steps::incrementAndGet, () -> {
            delete();
            make();
        }, steps::incrementAndGet);
        assertThat(steps).hasValue(3);
    }

    @Test
    void theLastStepMayDeleteTheApplication() {
        for (int run = 0; run < 3; run++) {
            make();
            steps(this::delete);
        }
    }

    @Test
    void anotherThreadsLoopOutlivesTheApplication() {
        make();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger steps = new AtomicInteger();
        Thread other = Thread.ofPlatform().start(() -> Drive.until(reactor, () -> {
            begun.countDown();
            return steps.incrementAndGet() == 3;
        }));
        reactor.wakeup();
        Wait.on(begun);
        delete();
        for (int i = 2; i <= 3; i++) {
            int expected = i;
            reactor.wakeup();
            Wait.until(() -> steps.get() >= expected, () -> assertThat(steps).hasValue(expected));
        }
        Wait.forEnd(other);
    }

    @Test
    void theApplicationIsDeletedAndMadeBetweenRuns() {
        for (int run = 0; run < 5; run++) {
            make();
            steps(() -> {});
            delete();
            steps(() -> {});
        }
    }

    /** A run in which each step does one thing. */
    private void steps(Runnable... actions) {
        AtomicInteger next = new AtomicInteger();
        reactor.wakeup();
        new Drive(reactor).bare(() -> {
            actions[next.getAndIncrement()].run();
            return next.get() == actions.length;
        });
    }

    private void make() {
        application = OwnApplication.make(OwnApplication.Kind.CORE, null, List.of("tests"));
    }

    private void delete() {
        if (application != null) {
            application.close();
            application = null;
        }
    }
}
