package io.github.qtloop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is plain is understood as the library for command lines does, and what is not is left to it. */
final class RunOptionsTest {

    @Test
    void nothingIsPlain() {
        assertThat(plain("")).contains(new RunOptions(null, RunOptions.Loop.qt, null, null, null));
    }

    @Test
    void everyOptionIsTaken() {
        assertThat(plain("--python 3.13 --loop asyncio --application widgets --venv a/b --verbose"))
                .contains(new RunOptions(
                        "3.13",
                        RunOptions.Loop.asyncio,
                        RunOptions.Application.widgets,
                        RunOptions.Place.venv,
                        Path.of("a/b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--python 3.11",
                "--python=3.11",
                "--loop=asyncio",
                "--loop qt --application core",
                "--application=gui",
                "--home /usr",
                "--interpreter=/usr/bin/python3",
                "--venv=a=b",
            })
    void plainOptionsMeanWhatTheLibraryReads(String words) {
        RunCommand command = new RunCommand(new RunLine(List.of(), List.of(), List.of()));
        new CommandLine(command).parseArgs(split(words).toArray(String[]::new));
        assertThat(plain(words)).contains(command.options());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "--version",
                "--bogus",
                "--bogus=1",
                "--python",
                "--python=",
                "--python --loop",
                "--python 3.11 --python=3.12",
                "--loop bogus",
                "--application bogus",
                "--venv a --home b",
                "--verbose=true",
                "--verbose --verbose",
            })
    void theRestIsLeftToTheLibrary(String words) {
        assertThat(plain(words)).isEmpty();
    }

    private static Optional<RunOptions> plain(String words) {
        return RunOptions.plain(split(words));
    }

    private static List<String> split(String words) {
        return Stream.of(words.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
