package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.qtcore.Application;
import io.github.qtloop.qtcore.EventLoop;
import io.github.qtloop.testing.QtCalls;
import io.github.qtloop.testing.TestPipe;
import io.github.qtloop.testing.Watchdog;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Beginning and ending a run. */
interface RunContract extends ReactorCase {

    /** Qt remembers that the application was told to exit until its own event loop has run once more. */
    @AfterEach
    default void forgetThatTheApplicationQuit() {
        try (QtCalls calls = new QtCalls()) {
            calls.soon(Application::quit);
            Application.exec();
        }
    }

    @Test
    default void quitInAStepEndsTheRunAfterTheStep() {
        AtomicInteger afterQuit = new AtomicInteger();
        reactor().wakeup();
        Drive drive = new Drive(reactor()).bare(() -> {
            reactor().quit();
            return afterQuit.incrementAndGet() == 1;
        });
        assertThat(afterQuit).hasValue(1);
        assertThat(drive.steps()).isEqualTo(1);
    }

    @Test
    default void aReactorRunsAgainAndAgain() {
        for (int run = 0; run < 50; run++) {
            reactor().wakeup();
            assertThat(Drive.until(reactor(), () -> true).steps()).isEqualTo(1);
        }
    }

    @Test
    default void aWatchLastsFromOneRunToTheNext() throws ReactorException {
        try (TestPipe pipe = TestPipe.pipe()) {
            reactor().watch(pipe.reader(), Interest.READ);
            for (int run = 0; run < 3; run++) {
                pipe.write();
                Drive.untilSeen(reactor(), Map.of(pipe.reader(), Interest.READ));
                pipe.drain();
            }
            reactor().watch(pipe.reader(), 0);
        }
    }

    @Test
    default void leavingTheApplicationEndsTheRun() {
        reactor().wakeup();
        runUntilApplicationQuits(() -> Application.exit(0));
    }

    @Test
    default void aReactorRunsAgainAfterTheApplicationHasQuit() {
        reactor().wakeup();
        runUntilApplicationQuits(() -> Application.exit(0));
        reactor().wakeup();
        assertThat(Drive.until(reactor(), () -> true).steps()).isEqualTo(1);
    }

    @Test
    default void aRunInsideTheApplicationsOwnEndsWithTheApplication() {
        AtomicInteger steps = new AtomicInteger();
        execute(calls -> calls.soon(() -> {
            reactor().wakeup();
            steps.set(runUntilApplicationQuits(Application::quit));
        }));
        assertThat(steps).hasValue(1);
    }

    @Test
    default void aRunInsideTheApplicationsOwnLeavesThatRunning() {
        AtomicInteger steps = new AtomicInteger();
        execute(calls -> calls.soon(() -> {
            reactor().wakeup();
            steps.addAndGet(Drive.until(reactor(), () -> true).steps());
            calls.soon(() -> {
                steps.addAndGet(10);
                Application.quit();
            });
        }));
        assertThat(steps).hasValue(11);
    }

    @Test
    default void aPendingWakeupCallsTheStepInANestedEventLoop() {
        reactor().wakeup();
        AtomicInteger depth = new AtomicInteger();
        AtomicInteger deepest = new AtomicInteger();
        EventLoop nested = new EventLoop();
        new Drive(reactor()).bare(() -> {
            deepest.set(Math.max(deepest.get(), depth.incrementAndGet()));
            if (depth.get() == 1) {
                nested.exec();
            } else {
                reactor().acknowledge();
                nested.exit(0);
            }
            depth.decrementAndGet();
            return depth.get() == 0;
        });
        nested.close();
        assertThat(deepest).hasValue(2);
    }

    /** The application executes until it is told to quit. */
    private static void execute(Consumer<QtCalls> before) {
        try (QtCalls calls = new QtCalls();
                Watchdog watchdog = new Watchdog(Application::quit)) {
            before.accept(calls);
            Application.exec();
            assertThat(watchdog.hasBarked()).isFalse();
        }
    }

    /** The step quits the application and not the reactor; the number of steps that there were. */
    private int runUntilApplicationQuits(Runnable quit) {
        return Drive.until(reactor(), () -> {
                    quit.run();
                    return false;
                })
                .steps();
    }
}
