package io.github.qtloop.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs in Java and Python, run by {@code ./qtloop java} as users run them, on all versions at the same time. Each
 * directory of {@code interop} has {@code Main.java}, the Python module that goes with it, and in {@code expected.txt} what
 * they print.
 */
class InteropTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    static Stream<String> programs() throws Exception {
        try (Stream<Path> found = Files.list(resource("/interop"))) {
            return found.map(program -> program.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsWhatIsExpected(String name) throws Exception {
        Path program = resource("/interop").resolve(name);
        Outcome expected = new Outcome(0, Files.readString(program.resolve("expected.txt")), "");
        assertThat(onEveryPython(version -> child(version, program.resolve("Main.java").toString(), program.toString())
                        .run("", LIMIT)))
                .allSatisfy(outcome -> assertThat(outcome).isEqualTo(expected));
    }

    /** What is done with one version. */
    private interface Action {
        Outcome run(PythonVersion version) throws Exception;
    }

    private static List<Outcome> onEveryPython(Action action) throws Exception {
        List<Callable<Outcome>> runs = new ArrayList<>();
        for (PythonVersion version : PythonVersion.values()) {
            runs.add(() -> action.run(version));
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> outcome : executor.invokeAll(runs)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private ChildProcess child(PythonVersion version, String... words) {
        List<String> command =
                new ArrayList<>(List.of(Launcher.SCRIPT.toString(), "java", "--python", version.toString()));
        command.addAll(Arrays.asList(words));
        return new ChildProcess(
                command, Map.of("QT_QPA_PLATFORM", "offscreen", "XDG_RUNTIME_DIR", directory.toString()), directory);
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(InteropTest.class.getResource(name).toURI());
    }
}
