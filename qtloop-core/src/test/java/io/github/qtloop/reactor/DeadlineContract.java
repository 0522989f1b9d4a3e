package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.Wait;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The deadline: the step comes not before it, and soon after it. */
interface DeadlineContract extends ReactorCase {

    long YEAR = 365L * 24 * 3_600 * 1_000_000_000;

    @ParameterizedTest
    @ValueSource(longs = {10, 100, 1_000, 2_500, 10_000, 100_000})
    default void theStepComesAtTheDeadlineAndNotBefore(long micros) {
        long deadline = System.nanoTime() + Duration.ofNanos(micros * 1_000).toNanos();
        reactor().setDeadline(deadline);
        AtomicLong reached = new AtomicLong();
        Drive.until(reactor(), () -> {
            reached.set(System.nanoTime());
            return true;
        });
        assertThat(reached.get() - deadline).isBetween(0L, Wait.LIMIT.toNanos());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1, Long.MIN_VALUE})
    default void aDeadlineInThePastHasCome(long deadline) {
        reactor().setDeadline(deadline);
        assertThat(Drive.until(reactor(), () -> true).steps()).isEqualTo(1);
    }

    @Test
    default void aDeadlineThatHasJustPassedHasCome() {
        reactor().setDeadline(System.nanoTime() - 1_000_000);
        assertThat(Drive.until(reactor(), () -> true).steps()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {30 * YEAR, 200 * YEAR, Reactor.NEVER - 1, Reactor.NEVER})
    default void aFarDeadlineDoesNotCome(long deadline) {
        reactor().setDeadline(deadline);
        assertThat(Drive.during(reactor(), Duration.ofMillis(50)).steps()).isZero();
    }

    @Test
    default void aDeadlineInAYearDoesNotCome() {
        reactor().setDeadline(System.nanoTime() + YEAR);
        assertThat(Drive.during(reactor(), Duration.ofMillis(50)).steps()).isZero();
    }

    @Test
    default void aDeadlineThatHasComeDoesNotComeAgain() {
        reactor().setDeadline(System.nanoTime() + 1_000_000);
        assertThat(Drive.stepsAfterTheFirst(reactor(), Duration.ofMillis(50))).isZero();
    }

    @Test
    default void aStepMaySetTheNextDeadline() {
        reactor().setDeadline(System.nanoTime() + 1_000_000);
        Drive drive = new Drive(reactor());
        drive.run(() -> {
            reactor().setDeadline(System.nanoTime() + 1_000_000);
            return drive.steps() == 20;
        });
    }

    @Test
    default void theSameDeadlineMayBeSetAgainAfterItHasCome() {
        long deadline = System.nanoTime() + 1_000_000;
        reactor().setDeadline(deadline);
        Drive drive = new Drive(reactor());
        drive.run(() -> {
            reactor().setDeadline(deadline);
            return drive.steps() == 3;
        });
    }

    @Test
    default void aNearerDeadlineReplacesAFarOne() {
        reactor().setDeadline(System.nanoTime() + YEAR);
        long near = System.nanoTime() + 1_000_000;
        reactor().setDeadline(near);
        Drive.until(reactor(), () -> System.nanoTime() >= near);
    }

    @Test
    default void aDeadlineCanBeTakenBack() {
        reactor().setDeadline(System.nanoTime() + 20_000_000);
        reactor().setDeadline(Reactor.NEVER);
        assertThat(Drive.during(reactor(), Duration.ofMillis(80)).steps()).isZero();
    }

    @Test
    default void aDeadlineThatHasPassedCanBeTakenBackBeforeTheRun() {
        reactor().setDeadline(System.nanoTime() + 1_000_000);
        Wait.sleep(Duration.ofMillis(5));
        reactor().setDeadline(Reactor.NEVER);
        assertThat(Drive.during(reactor(), Duration.ofMillis(50)).steps()).isZero();
    }

    @Test
    default void aDeadlineOutlivesTheRunInWhichItWasSet() {
        long deadline = deadlineAfterARun();
        Drive.until(reactor(), () -> System.nanoTime() >= deadline);
    }

    /** Sets a deadline in a run, which must not be so slow that the deadline comes before its end. */
    private long deadlineAfterARun() {
        long deadline;
        do {
            deadline = System.nanoTime() + 30_000_000;
            reactor().setDeadline(deadline);
            reactor().wakeup();
            Drive.until(reactor(), () -> true);
        } while (System.nanoTime() >= deadline);
        return deadline;
    }
}
