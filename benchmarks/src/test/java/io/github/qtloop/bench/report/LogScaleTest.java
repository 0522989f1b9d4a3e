package io.github.qtloop.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LogScaleTest {

    @Test
    void equalFactorsAreEqualDistances() {
        LogScale scale = new LogScale(1, 10_000, 100, 500);

        assertThat(scale.at(1)).isEqualTo(100);
        assertThat(scale.at(10)).isCloseTo(200, within(1e-6));
        assertThat(scale.at(10_000)).isEqualTo(500);
    }

    @Test
    void nothingLiesOutside() {
        LogScale scale = LogScale.over(DoubleStream.of(0, -1, 0.05, 3), 0.2, 2, 0, 10);

        assertThat(scale.low()).isEqualTo(0.05);
        assertThat(scale.high()).isEqualTo(3);
        assertThat(scale.at(0.001)).isZero();
        assertThat(scale.at(1000)).isEqualTo(10);
    }

    @Test
    void ticksAreRoundNumbers() {
        assertThat(new LogScale(0.19, 2.1, 0, 1).ticks()).containsExactly(0.2, 0.5, 1.0, 2.0);
        assertThat(new LogScale(100, 1_000_000, 0, 1).ticks())
                .containsExactly(100.0, 1000.0, 10_000.0, 100_000.0, 1_000_000.0);
    }
}
