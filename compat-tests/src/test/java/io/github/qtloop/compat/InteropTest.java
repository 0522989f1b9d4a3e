package io.github.qtloop.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs in Java and Python, run by {@code ./qtloop java} as users run them. Each directory of {@code interop} has
 * {@code Main.java}, the Python module that goes with it, and in {@code expected.txt} what they print.
 */
class InteropTest {

    @TempDir
    private Path directory;

    static Stream<Arguments> programs() throws Exception {
        try (Stream<Path> found = Files.list(root())) {
            return found.sorted().toList().stream()
                    .flatMap(program -> PythonVersion.values().stream()
                            .map(version -> Arguments.of(program.getFileName().toString(), version)));
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsWhatIsExpected(String name, PythonVersion version) throws Exception {
        Path program = root().resolve(name);
        Outcome outcome = launcher()
                .call("java", "--python", version.toString(), program.resolve("Main.java").toString(), program.toString());
        assertThat(outcome).isEqualTo(new Outcome(0, Files.readString(program.resolve("expected.txt")), ""));
    }

    /** The example of the README. */
    @EveryPython
    void theSensorsAreShown(PythonVersion version) throws Exception {
        Path picture = directory.resolve("sensors.png");
        Outcome outcome = launcher().call(
                "java",
                "--python",
                version.toString(),
                Launcher.SCRIPT.resolveSibling("examples").resolve("Sensors.java").toString(),
                "--screenshot",
                picture.toString());
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().lines().filter(line -> !line.contains("propagateSizeHints"))).isEmpty();
        assertThat(outcome.status()).isZero();
        assertThat(picture).isNotEmptyFile();
    }

    private Launcher launcher() {
        return new Launcher(directory, Map.of("QT_QPA_PLATFORM", "offscreen", "XDG_RUNTIME_DIR", directory.toString()));
    }

    private static Path root() throws URISyntaxException {
        return Path.of(InteropTest.class.getResource("/interop").toURI());
    }
}
