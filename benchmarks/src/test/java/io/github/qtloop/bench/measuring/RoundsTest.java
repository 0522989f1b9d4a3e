package io.github.qtloop.bench.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Measure;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Measure MEASURE =
            new Measure(Face.PYTHON, "spin", "spin once", "core", "us", 1, Map.of());

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Progress progress =
            new Progress(new PrintStream(told, true, StandardCharsets.UTF_8), false, false);

    /** Its figures are the numbers of its calls; one contender fails from some call on. */
    private static final class Counting implements Subject<String> {
        private final List<String> calls = new ArrayList<>();
        private final String weak;
        private final int strength;
        private int turns = 1;

        Counting(String weak, int strength) {
            this.weak = weak;
            this.strength = strength;
        }

        Counting inTurns(int turns) {
            this.turns = turns;
            return this;
        }

        @Override
        public Label label() {
            return new Label(Face.PYTHON, "spin", "core");
        }

        @Override
        public String title() {
            return MEASURE.title();
        }

        @Override
        public List<Measure> measures() {
            return List.of(MEASURE);
        }

        @Override
        public int warmUps() {
            return 1;
        }

        @Override
        public int turns() {
            return turns;
        }

        @Override
        public Map<Measure, Double> take(String contender) throws SubjectFailure {
            calls.add(contender);
            if (contender.equals(weak) && calls.stream().filter(weak::equals).count() > strength) {
                throw new SubjectFailure("too weak");
            }
            return Map.of(MEASURE, (double) calls.size());
        }
    }

    private Measurement measure(Counting subject, Effort effort) throws InterruptedException {
        Rounds<String> rounds =
                new Rounds<>(name -> new Contestant(Face.PYTHON, name, name.toUpperCase(), ""), effort, progress);
        return rounds.measure(subject, List.of("a", "b", "c")).getFirst();
    }

    @Test
    void theContendersTakeTurnsAfterAWarmUp() throws Exception {
        Counting subject = new Counting("", 0);
        Measurement measurement = measure(subject, new Effort(3, false, Duration.ZERO));

        assertThat(String.join("", subject.calls)).isEqualTo("abc" + "abc" + "cba" + "abc");
        assertThat(measurement.samples()).containsExactly(
                Map.entry("a", new Samples(List.of(4.0, 9.0, 10.0))),
                Map.entry("b", new Samples(List.of(5.0, 8.0, 11.0))),
                Map.entry("c", new Samples(List.of(6.0, 7.0, 12.0))));
        assertThat(measurement.failures()).isEmpty();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .isEqualTo("python spin once: a 9.00 us, b 8.00 us, c 7.00 us\n".replace(".00", ".0"));
    }

    @Test
    void theMiddleTurnOfARoundCounts() throws Exception {
        Counting subject = new Counting("", 0).inTurns(3);
        Measurement measurement = measure(subject, new Effort(2, false, Duration.ZERO));

        assertThat(String.join("", subject.calls))
                .isEqualTo("abc" + "abc" + "cba" + "abc" + "cba" + "abc" + "cba");
        assertThat(measurement.samples()).containsExactly(
                Map.entry("a", new Samples(List.of(9.0, 16.0))),
                Map.entry("b", new Samples(List.of(8.0, 17.0))),
                Map.entry("c", new Samples(List.of(7.0, 18.0))));
    }

    @Test
    void onceIsOneTurnWithoutWarmUp() throws Exception {
        Counting subject = new Counting("", 0).inTurns(3);
        measure(subject, new Effort(1, true, Duration.ZERO));

        assertThat(String.join("", subject.calls)).isEqualTo("abc");
    }

    @Test
    void whoHasFailedIsNotAskedAgain() throws Exception {
        Counting subject = new Counting("b", 2);
        Measurement measurement = measure(subject, new Effort(3, false, Duration.ZERO));

        assertThat(String.join("", subject.calls)).isEqualTo("abc" + "abc" + "cba" + "ac");
        assertThat(measurement.samples()).containsOnlyKeys("a", "c");
        assertThat(measurement.failures()).isEqualTo(Map.of("b", "too weak"));
        assertThat(told.toString(StandardCharsets.UTF_8).lines())
                .startsWith("qtloop bench: spin has failed for B: too weak");
    }
}
