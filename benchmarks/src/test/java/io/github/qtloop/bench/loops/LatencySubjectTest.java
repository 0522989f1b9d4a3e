package io.github.qtloop.bench.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.bench.measuring.SubjectFailure;
import io.github.qtloop.bench.model.Measure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatencySubjectTest {

    private static final LatencySubject SUBJECT = LatencySubject.warm(1);

    private static Map<String, Object> event(int done) {
        return Map.of("p50", 1.0, "p99", 2.0, "max", 3.0, "count", 60, "done", done);
    }

    private static Map<String, Object> answer() {
        return new LinkedHashMap<>(Map.of("paint", event(59), "input", event(40), "turns", 9e5, "echoes", 0.5));
    }

    @Test
    void latenciesComeWithTheirLoad() throws Exception {
        Map<Measure, Double> figures = SUBJECT.figures(answer());

        assertThat(figures.keySet()).containsExactlyElementsOf(SUBJECT.measures());
        assertThat(figures.values()).containsExactly(1.0, 2.0, 3.0, 1.0, 2.0, 3.0, 9e5, 0.5);
        assertThat(figures.keySet().stream().filter(Measure::isMaximum).map(Measure::name))
                .containsExactly("paint_max", "input_max");
        assertThat(figures.keySet().stream().filter(Measure::isRate).map(Measure::name))
                .containsExactly("load_turns", "load_echoes");
    }

    @Test
    void aYoungWindowHasMeasuresOfItsOwn() throws Exception {
        LatencySubject young = LatencySubject.young(5);

        assertThat(young.figures(answer()).keySet()).containsExactlyElementsOf(young.measures());
        assertThat(young.measures()).extracting(Measure::name).contains("cold_paint_p99")
                .doesNotContainAnyElementsOf(SUBJECT.measures().stream().map(Measure::name).toList());
        assertThat(young.measures().get(1).title()).isEqualTo("paint in the first 5 s, p99");
    }

    @ParameterizedTest
    @CsvSource({"turns, the load had no turns", "echoes, the load had no echoes"})
    void withoutALoadNothingIsMeasured(String load, String failure) {
        Map<String, Object> answer = answer();
        answer.put(load, 0);

        assertThatThrownBy(() -> SUBJECT.figures(answer)).isInstanceOf(SubjectFailure.class).hasMessage(failure);
    }

    @ParameterizedTest
    @CsvSource({"paint, no paint came", "input, no input event came"})
    void aWindowThatNeverGetsItsTurnIsNotMeasured(String event, String failure) {
        Map<String, Object> answer = answer();
        answer.put(event, event(0));

        assertThatThrownBy(() -> SUBJECT.figures(answer)).isInstanceOf(SubjectFailure.class).hasMessage(failure);
    }

    @Test
    void anAnswerWithoutAnEventIsNone() {
        Map<String, Object> answer = answer();
        answer.remove("input");

        assertThatThrownBy(() -> SUBJECT.figures(answer)).hasMessageContaining("does not tell of each event");
    }
}
