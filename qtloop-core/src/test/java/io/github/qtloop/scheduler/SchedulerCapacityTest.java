package io.github.qtloop.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A loop that falls asleep gives back what a peak took. */
final class SchedulerCapacityTest extends SchedulerCase {

    @Test
    void thePeakOfAMomentTakesNoMemoryAfterwards() {
        int initial = scheduler.capacity();
        for (int i = 0; i < 10_000; i++) {
            soon(() -> {});
            at(0, () -> {});
        }
        assertThat(scheduler.capacity()).isGreaterThanOrEqualTo(20_000);
        step();
        assertThat(scheduler.readyCount() + scheduler.timerCount()).isZero();
        assertThat(scheduler.capacity()).isEqualTo(initial);
    }
}
