package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.ChildJvm;
import io.github.qtloop.testing.Wait;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Wake-ups: from any thread, pending until they are acknowledged. */
interface WakeupContract extends ReactorCase {

    @Test
    default void aWakeupBeforeTheRunCallsTheStep() {
        reactor().wakeup();
        assertThat(Drive.until(reactor(), () -> true).steps()).isEqualTo(1);
    }

    @Test
    default void aWakeupFromAnotherThreadCallsTheStep() {
        AtomicBoolean due = new AtomicBoolean();
        Thread other = Thread.ofPlatform().start(() -> {
            Wait.sleep(Duration.ofMillis(30));
            due.set(true);
            reactor().wakeup();
        });
        assertThat(Drive.until(reactor(), due::get).steps()).isEqualTo(1);
        Wait.forEnd(other);
    }

    @Test
    default void aWakeupStaysPendingUntilItIsAcknowledged() {
        reactor().wakeup();
        AtomicInteger steps = new AtomicInteger();
        new Drive(reactor()).bare(() -> steps.incrementAndGet() == 5);
        new Drive(reactor()).bare(() -> steps.incrementAndGet() == 10);
        reactor().acknowledge();
        assertThat(Drive.during(reactor(), Duration.ofMillis(50)).steps()).isZero();
    }

    @Test
    default void manyWakeupsAreAcknowledgedTogether() {
        for (int i = 0; i < 100; i++) {
            reactor().wakeup();
        }
        Drive.until(reactor(), () -> true);
        assertThat(Drive.during(reactor(), Duration.ofMillis(50)).steps()).isZero();
    }

    @Test
    default void acknowledgingWithoutAWakeupIsNoError() {
        reactor().acknowledge();
        reactor().acknowledge();
        reactor().wakeup();
        Drive.until(reactor(), () -> true);
    }

    @Test
    default void noneOfManyWakeupsFromAThreadIsLost() {
        ConcurrentLinkedQueue<Integer> sent = new ConcurrentLinkedQueue<>();
        int count = 20_000;
        Thread sender = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < count; i++) {
                sent.add(i);
                reactor().wakeup();
            }
        });
        AtomicInteger received = new AtomicInteger();
        Drive.until(reactor(), () -> {
            while (sent.poll() != null) {
                received.incrementAndGet();
            }
            return received.get() == count;
        });
        Wait.forEnd(sender);
    }

    @Test
    default void wakeupsMayComeWhileRunsBeginAndEnd() {
        ChildJvm.Outcome outcome = ChildJvm.run(WakeupsBetweenRuns.class, reactor().getClass().getSimpleName());
        assertThat(outcome).isEqualTo(new ChildJvm.Outcome(0, "all runs ended" + System.lineSeparator(), ""));
    }
}
