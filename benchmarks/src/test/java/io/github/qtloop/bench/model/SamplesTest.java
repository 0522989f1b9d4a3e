package io.github.qtloop.bench.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(new Samples(List.of(5.0, 1.0, 3.0)).median()).isEqualTo(3);
        assertThat(new Samples(List.of(5.0, 1.0, 3.0, 4.0)).median()).isEqualTo(3.5);
        assertThat(new Samples(List.of(2.0)).median()).isEqualTo(2);
    }

    @Test
    void theSpreadIsFromTheLowestToTheHighest() {
        Samples samples = new Samples(List.of(5.0, 1.0, 3.0));

        assertThat(samples.low()).isEqualTo(1);
        assertThat(samples.high()).isEqualTo(5);
        assertThatThrownBy(() -> new Samples(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** A machine that is slow in one round is slow for both. */
    @Test
    void ratiosAreThoseOfTheRounds() {
        Samples own = new Samples(List.of(1.0, 10.0, 2.0));
        Samples other = new Samples(List.of(2.0, 20.0, 8.0));

        assertThat(own.over(other)).isEqualTo(new Samples(List.of(0.5, 0.5, 0.25)));
        assertThatThrownBy(() -> own.over(new Samples(List.of(1.0)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Measurement latency(String statistic, String unit) {
        Measure measure = new Measure(Face.PYTHON, "x", "x", "latency", unit, 1, Map.of(Measure.STATISTIC, statistic));
        Samples samples = new Samples(List.of(1.0, 9.0, 2.0));
        return new Measurement(measure, Map.of(Contestant.QTLOOP, samples, "qasync", samples), Map.of());
    }

    @Test
    void theWorstOfAllRoundsStandsForAMaximum() {
        assertThat(latency("max", "ms").figure(Contestant.QTLOOP)).contains(9.0);
        assertThat(latency("p99", "ms").figure(Contestant.QTLOOP)).contains(2.0);
        assertThat(latency("max", "ms").figure("uvloop")).isEmpty();
    }

    @Test
    void thereIsNoRatioOfRates() {
        assertThat(latency("p99", "ms").ratio("qasync")).isPresent();
        assertThat(latency("p99", Measure.RATE).ratio("qasync")).isEmpty();
    }

    @Test
    void thereIsNoRatioToNothing() {
        Measure measure = new Measure(Face.PYTHON, "memory", "memory", "memory", "B", 1, Map.of());
        Measurement measurement = new Measurement(
                measure,
                Map.of(
                        Contestant.QTLOOP, new Samples(List.of(1.0)),
                        "asyncio", new Samples(List.of(0.0)),
                        "uvloop", new Samples(List.of(2.0))),
                Map.of());

        assertThat(measurement.ratio("asyncio")).isEmpty();
        assertThat(measurement.ratio("qasync")).isEmpty();
        assertThat(measurement.ratio("uvloop")).contains(new Samples(List.of(0.5)));
    }
}
