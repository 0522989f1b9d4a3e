package io.github.qtloop.bench.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qtloop.bench.measuring.SubjectFailure;
import io.github.qtloop.bench.model.Measure;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the answers of {@code cold.py} are read, and what follows from them. */
class ColdTest {

    private static final Cold COLD = Cold.all(2, Path.of("python"), Duration.ofSeconds(1)).getFirst();

    private static Map<String, Object> answer() {
        return new HashMap<>(Map.of("bursts", List.of(0.002, 0.003), "compilers", 0, "processor", 0.25));
    }

    @Test
    void aBurstIsToldForOneOperation() throws Exception {
        Map<Measure, Double> figures = COLD.figures(answer());

        assertThat(figures.keySet()).containsExactlyElementsOf(COLD.measures());
        assertThat(figures.values()).containsExactly(20.0, 10.0, 0.0, 250.0);
        assertThat(figures.keySet()).extracting(Measure::name)
                .containsExactly("cold_sleep0_100", "cold_sleep0_300", "cold_sleep0_compilers", "cold_sleep0_processor");
        assertThat(figures.keySet()).extracting(Measure::point).containsExactly("first 100", "300 more", "", "");
        assertThat(figures.keySet().stream().limit(2)).extracting(Measure::curve).containsOnly("sleep0");
    }

    @Test
    void whatIsNotInTheAnswerIsAFailure() {
        assertFails("no number 'compilers'", "compilers", null);
        assertFails("does not have 2 bursts", "bursts", List.of(0.002));
        assertFails("does not have 2 bursts", "bursts", null);
        assertFails("has a burst without a number", "bursts", List.of(0.002, "x"));
        assertFails("no uvloop", "missing", "no uvloop");
    }

    private static void assertFails(String message, String key, Object value) {
        Map<String, Object> answer = answer();
        answer.put(key, value);
        assertThatExceptionOfType(SubjectFailure.class)
                .isThrownBy(() -> COLD.figures(answer))
                .withMessageContaining(message);
    }

    /** The first burst puts QtLoop 600 behind asyncio; it makes up for two with each operation of the second. */
    @Test
    void howManyOperationsItTakesIsToldOfEachPeer() {
        List<Measurement> conclusions = COLD.conclusions(List.of(
                measurement(0, Map.of("qtloop", 7.0, "asyncio", 1.0, "uvloop", 0.5, "qtloop_core", 9.0)),
                measurement(1, Map.of("qtloop", 1.0, "asyncio", 4.0, "uvloop", 0.5, "qtloop_core", 9.0)),
                measurement(2, Map.of("qtloop", 1.0, "asyncio", 1.0, "uvloop", 1.0, "qtloop_core", 1.0))));

        Measurement even = conclusions.getFirst();
        assertThat(conclusions).hasSize(1);
        assertThat(even.measure().name()).isEqualTo("cold_sleep0_even");
        assertThat(even.samples().keySet()).containsExactly("asyncio", "uvloop");
        assertThat(even.figure("asyncio").map(even.measure()::text)).contains("300 operations");
        assertThat(even.figure("uvloop").map(even.measure()::text)).contains("not in 400 operations");
    }

    @Test
    void withoutPeersNothingFollows() {
        assertThat(COLD.conclusions(List.of(measurement(0, Map.of("qtloop", 7.0)), measurement(1, Map.of("qtloop", 1.0)))))
                .isEmpty();
        assertThat(COLD.conclusions(List.of(measurement(0, Map.of("asyncio", 7.0)), measurement(1, Map.of("asyncio", 1.0)))))
                .isEmpty();
    }

    private static Measurement measurement(int number, Map<String, Double> figures) {
        Map<String, Samples> samples = new LinkedHashMap<>();
        figures.forEach((name, figure) -> samples.put(name, new Samples(List.of(figure))));
        return new Measurement(COLD.measures().get(number), samples, Map.of());
    }
}
