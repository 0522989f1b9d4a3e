package io.github.qtloop.bench.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static Map<String, Object> example() {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("text", "say \"\\\" and\n\tü");
        example.put("numbers", List.of(1, 2.5, 1e-7, 1e20, -3L));
        example.put("nothing", null);
        example.put("truth", true);
        example.put("inside", List.of(Map.of("a", List.of()), Map.of("b", Map.of())));
        return example;
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(Json.object(Json.text(example()))).isPresent().get().asString()
                .isEqualTo(Json.object(Json.line(example())).orElseThrow().toString());
        Map<String, Object> read = Json.object(Json.line(example())).orElseThrow();
        assertThat(read.get("text")).isEqualTo(example().get("text"));
        assertThat(read.get("truth")).isEqualTo(true);
        assertThat(read).containsEntry("nothing", null);
        assertThat(((List<?>) read.get("numbers")).stream().map(number -> ((Number) number).doubleValue()))
                .containsExactly(1.0, 2.5, 1e-7, 1e20, -3.0);
    }

    @Test
    void aLineIsOneLine() {
        assertThat(Json.line(example())).doesNotContain("\n");
        assertThat(Json.text(example()).lines()).hasSizeGreaterThan(8);
    }

    @Test
    void numbersThatAreNoneAreNull() {
        assertThat(Json.line(Arrays.asList(Double.NaN, Double.POSITIVE_INFINITY, null))).isEqualTo("[null,null,null]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[1]", "3", "{", "{'a': }}", "key: value", "{\"a\": &x 1}}"})
    void whatIsNoObjectIsNone(String text) {
        assertThat(Json.object(text)).isEmpty();
    }
}
