package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs in Java and Python, run by {@code ./qtloop java} as users run them, on all versions at the same time. Each
 * directory of {@code interop} has {@code Main.java}, the Python module that goes with it, and in {@code expected.txt} what
 * they print.
 */
@Tag(Lane.CI_TAG)
class InteropTest {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** The program that has a window of Java. */
    private static final String WITH_QTJAMBI = "dialog";

    @TempDir
    private Path directory;

    static Stream<String> programs() throws Exception {
        try (Stream<Path> found = Files.list(resource("/interop"))) {
            return found.map(program -> program.getFileName().toString())
                    .filter(name -> !name.equals(WITH_QTJAMBI))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsWhatIsExpected(String name) throws Exception {
        Path program = resource("/interop").resolve(name);
        Outcome expected = new Outcome(0, Files.readString(program.resolve("expected.txt")), "");
        assertThat(onVersions(program))
                .allSatisfy((version, outcome) -> assertThat(outcome).isEqualTo(expected));
    }

    @Test
    @Tag("qtjambi")
    void printsWhatIsExpectedWithQtJambi() throws Exception {
        printsWhatIsExpected(WITH_QTJAMBI);
    }

    private Map<PythonVersion, Outcome> onVersions(Path program) throws Exception {
        Map<PythonVersion, Future<Outcome>> runs = new LinkedHashMap<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (PythonVersion version : Lane.current().versionsOfProcesses()) {
                runs.put(version, executor.submit(() -> run(version, program)));
            }
        }
        Map<PythonVersion, Outcome> outcomes = new LinkedHashMap<>();
        for (Map.Entry<PythonVersion, Future<Outcome>> run : runs.entrySet()) {
            outcomes.put(run.getKey(), run.getValue().get());
        }
        return outcomes;
    }

    private Outcome run(PythonVersion version, Path program) throws IOException, InterruptedException {
        Path classes = directory.resolve("classes-" + version);
        SurfaceCompiler.compile(version, SurfaceCompiler.sources(program), List.of(JavaHost.QTJAMBI), classes);
        Map<String, String> environment =
                Map.of("XDG_RUNTIME_DIR", directory.toString(), "CLASSPATH", classes.toString());
        return new Launcher(directory, environment)
                .call(LIMIT, "java", "--python", version.toString(), "Main", program.toString());
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(InteropTest.class.getResource(name).toURI());
    }
}
