package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools of others that patch asyncio's internals do the same on the Qt loop as on CPython's. */
@Tag(Lane.CI_TAG)
class ToolsTest {

    private static final Path PROGRAMS = Path.of("src/test/resources/tools").toAbsolutePath();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"nested.py", "frozen.py"})
    void aToolDoesTheSame(String program) throws Exception {
        Outcome expected = run(program, "--loop", "asyncio");
        assertThat(expected.status()).as(expected.toString()).isZero();
        assertThat(run(program)).isEqualTo(expected);
        assertThat(run(program, "--application", "core")).isEqualTo(expected);
    }

    /** In the environment that has PySide6, and the tools. */
    private Outcome run(String program, String... options) throws Exception {
        return Binding.PYSIDE6.run(
                directory, Stream.concat(Stream.of(options), Stream.of(PROGRAMS.resolve(program).toString())).toArray(String[]::new));
    }
}
