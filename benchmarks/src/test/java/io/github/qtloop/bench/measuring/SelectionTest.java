package io.github.qtloop.bench.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.bench.model.Face;
import io.github.qtloop.commands.CommandException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

    private static final List<Label> LABELS = List.of(
            new Label(Face.PYTHON, "sleep0", "core"),
            new Label(Face.PYTHON, "task", "core"),
            new Label(Face.PYTHON, "call_later", "timers"),
            new Label(Face.JAVA, "task", "java"),
            new Label(Face.JAVA, "timers", "java"));

    private static Selection words(String words) {
        return new Selection(words.isEmpty() ? List.of() : List.of(words.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0 1 2 3 4",
        "sleep0, 0",
        "task, 1 3",
        "core, 0 1",
        "timers, 2 4",
        "python, 0 1 2",
        "java, 3 4",
        "java:task, 3",
        "python:timers, 2",
        "sleep0 java:timers, 0 4",
    })
    void namesGroupsAndLanguages(String words, String chosen) {
        Selection selection = words(words);
        selection.check(LABELS);

        assertThat(LABELS.stream().filter(selection::includes).map(LABELS::indexOf))
                .containsExactlyElementsOf(Stream.of(chosen.split(" ")).map(Integer::valueOf).toList());
    }

    @Test
    void aWordThatMeansNothingIsRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> words("core speed").check(LABELS))
                .isInstanceOf(CommandException.class)
                .hasMessage("unknown topic 'speed': it is one of python, core, sleep0, task, timers, call_later, java");
        assertThatThrownBy(() -> words("java:sleep0").check(LABELS))
                .isInstanceOf(CommandException.class)
                .hasMessageStartingWith("unknown topic 'java:sleep0'");
    }

    @Test
    void aLanguageThatCannotBeMeantIsNotStarted() {
        assertThat(words("java java:task").concerns(Face.PYTHON)).isFalse();
        assertThat(words("java:task task").concerns(Face.PYTHON)).isTrue();
        assertThat(words("python:task").concerns(Face.JAVA)).isFalse();
        assertThat(words("").concerns(Face.JAVA)).isTrue();
    }
}
