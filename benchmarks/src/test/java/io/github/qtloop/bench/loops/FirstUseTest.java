package io.github.qtloop.bench.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qtloop.bench.measuring.SubjectFailure;
import io.github.qtloop.bench.model.Measure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the answer of {@code first_use.py} is read. */
class FirstUseTest {

    private static Map<String, Object> answer() {
        Map<String, Object> answer = new HashMap<>(Map.of("memory", 9_000_000));
        for (String operation : List.of("new_event_loop", "call_soon", "call_later", "cancel", "add_reader", "run", "child")) {
            answer.put(operation, 0.25);
        }
        return answer;
    }

    @Test
    void secondsBecomeMillisecondsAndBytesMegabytes() throws Exception {
        Map<Measure, Double> figures = FirstUse.figures(answer());

        assertThat(figures.keySet()).containsExactlyElementsOf(new FirstUse(Path.of("python")).measures());
        figures.forEach((measure, figure) ->
                assertThat(figure).as(measure.name()).isEqualTo(measure.unit().equals("MB") ? 9 : 250));
        assertThat(figures.keySet()).extracting(Measure::name).contains("first_new_event_loop", "first_memory");
    }

    @Test
    void whatIsNotInTheAnswerIsAFailure() {
        Map<String, Object> answer = answer();
        answer.remove("cancel");
        assertThatExceptionOfType(SubjectFailure.class)
                .isThrownBy(() -> FirstUse.figures(answer))
                .withMessageContaining("no number 'cancel'");
        assertThatExceptionOfType(SubjectFailure.class)
                .isThrownBy(() -> FirstUse.figures(Map.of("missing", "no uvloop")))
                .withMessage("no uvloop");
    }
}
