package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.TestPipe;
import io.github.qtloop.testing.Watchdog;
import io.qt.core.QCoreApplication;
import io.qt.core.QTimer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Beginning and ending a run. */
interface RunContract extends ReactorCase {

    /** Qt remembers that the application was told to exit until its own event loop has run once more. */
    @AfterEach
    default void forgetThatTheApplicationQuit() {
        QTimer.singleShot(0, QCoreApplication::quit);
        QCoreApplication.exec();
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
        runUntilApplicationQuits(() -> QCoreApplication.exit(0));
    }

    @Test
    default void aReactorRunsAgainAfterTheApplicationHasQuit() {
        reactor().wakeup();
        runUntilApplicationQuits(() -> QCoreApplication.exit(0));
        reactor().wakeup();
        assertThat(Drive.until(reactor(), () -> true).steps()).isEqualTo(1);
    }

    @Test
    default void aRunInsideTheApplicationsOwnEndsWithTheApplication() {
        AtomicInteger steps = new AtomicInteger();
        QTimer.singleShot(0, () -> {
            reactor().wakeup();
            steps.set(runUntilApplicationQuits(QCoreApplication::quit));
        });
        try (Watchdog watchdog = new Watchdog(QCoreApplication::quit)) {
            QCoreApplication.exec();
            assertThat(watchdog.hasBarked()).isFalse();
        }
        assertThat(steps).hasValue(1);
    }

    @Test
    default void aRunInsideTheApplicationsOwnLeavesThatRunning() {
        AtomicInteger steps = new AtomicInteger();
        QTimer.singleShot(0, () -> {
            reactor().wakeup();
            steps.addAndGet(Drive.until(reactor(), () -> true).steps());
            QTimer.singleShot(0, () -> {
                steps.addAndGet(10);
                QCoreApplication.quit();
            });
        });
        try (Watchdog watchdog = new Watchdog(QCoreApplication::quit)) {
            QCoreApplication.exec();
            assertThat(watchdog.hasBarked()).isFalse();
        }
        assertThat(steps).hasValue(11);
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
