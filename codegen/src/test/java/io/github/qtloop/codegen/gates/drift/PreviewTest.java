package io.github.qtloop.codegen.gates.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.model.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview counts in what typeshed says otherwise of the version, and in nothing else. */
class PreviewTest {
    private static final String PREVIEW = """
            schema: 3
            python: {version: '3.99', minor: '3.99', platform: linux, preview: true}
            typeshed: {package: pyright, version: '1.1.414'}
            modules:
              asyncio.taskgroups: {all: [TaskGroup, flock]}
            names:
              TaskGroup:
                exported: [asyncio, asyncio.taskgroups]
                kind: class
                module: asyncio.taskgroups
                bases: []
                methods:
                  create_task:
                    kind: function
                    parameters: []
                  disband:
                    kind: coroutine_function
                    returns: None
                    parameters:
                      - {name: soon, kind: keyword_only, default: 'False', type: bool}
              flock:
                exported: [asyncio.taskgroups]
                kind: function
                module: asyncio.taskgroups
                parameters: []
              sleep:
                exported: [asyncio, asyncio.tasks]
                kind: coroutine_function
                module: asyncio.tasks
                returns: 'None | _T'
                overloads: 2
                parameters:
                  - {name: delay, kind: positional_or_keyword, type: float}
                  - {name: result, kind: positional_or_keyword, default: None, type: _T}
                  - {name: lazily, kind: keyword_only, default: 'False', type: bool}
            changes:
              '3.11': [TaskGroup.create_task, Queue]
              '3.99': [TaskGroup.disband, flock, sleep, asyncio.taskgroups, wait_for]
            whole: true
            """;

    @TempDir
    private Path directory;

    @Test
    void whatIsForeseenSinceTheNewestVersionIsTheDifference() throws IOException {
        Drift drift = SpecInputs.REAL.between(newest(), written(PREVIEW));

        assertThat(drift.changes())
                .extracting(change -> change.subject() + ": " + change.summary())
                .containsExactlyInAnyOrder(
                        "TaskGroup.disband: new coroutine method",
                        "flock: new function",
                        "sleep: parameter lazily=False added (keyword only)",
                        "wait_for: coroutine function removed");
        assertThat(drift.to().source()).isEqualTo("preview.yaml, as typeshed foresees it");
    }

    /** What typeshed says otherwise of a version that has been asked is no change. */
    @Test
    void olderVersionsAreWhatTheirInterpretersSay() throws IOException {
        Drift foreseen = SpecInputs.REAL.between("3.12", written(PREVIEW));
        Drift asked = SpecInputs.REAL.between("3.12", newest());

        assertThat(foreseen.changes()).extracting(Change::subject).contains("Queue.shutdown", "flock");
        assertThat(foreseen.matrix().versions()).startsWith("3.12.1").endsWith("3.99");
        assertThat(foreseen.changes().size()).isBetween(asked.changes().size(), asked.changes().size() + 4);
    }

    @Test
    void nothingIsGeneratedFromAPreview() throws IOException {
        Path file = Path.of(written(PREVIEW));

        assertThatThrownBy(() -> new SpecReader().read(file))
                .isInstanceOf(CodegenException.class)
                .hasMessage("preview.yaml:2: this is a preview of Python 3.99, which no interpreter has written:"
                        + " only spec diff takes it");
    }

    @Test
    void aPreviewHasNothingThatOnlyInterpretersSay() throws IOException {
        String preview = written(PREVIEW.replace("whole:", "hooks: {asyncio.tasks: {}}\nwhole:"));

        assertThatThrownBy(() -> SpecInputs.REAL.named(preview))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining("preview.yaml:")
                .hasMessageContaining("hooks");
    }

    @Test
    void aSpecThatIsNoPreviewLacksThat() throws IOException {
        String spec = written(PREVIEW.replace(", preview: true", "").replace("version: '3.99'", "version: '3.99.1'"));

        assertThatThrownBy(() -> SpecInputs.REAL.named(spec)).isInstanceOf(CodegenException.class);
    }

    @Test
    void aPreviewStandsOnAnOlderVersion() throws IOException {
        String preview = written(PREVIEW.replace("3.99", "3.10"));

        assertThatThrownBy(() -> SpecInputs.REAL.named(preview))
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("the preview of Python 3.10 has nothing to stand on: ");
    }

    private static String newest() {
        return SpecInputs.REAL.versions().getLast().toString();
    }

    private String written(String text) throws IOException {
        return Files.writeString(directory.resolve("preview.yaml"), text).toString();
    }
}
