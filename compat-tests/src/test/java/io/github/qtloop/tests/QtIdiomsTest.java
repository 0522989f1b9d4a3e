package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Qt's idioms in Java programs, which {@code ./qtloop java} runs as a user would: {@code NAME.java} prints what {@code
 * NAME.txt} holds.
 */
@Tag(Lane.CI_TAG)
@Tag("qtjambi")
class QtIdiomsTest {

    private static final Path PROGRAMS = Path.of("src/test/resources/qt").toAbsolutePath();

    @TempDir
    private static Path classes;

    @TempDir
    private Path directory;

    @BeforeAll
    static void compile() throws IOException {
        List<Path> sources = new ArrayList<>(SurfaceCompiler.sources(PROGRAMS));
        sources.addAll(SurfaceCompiler.sources(PROGRAMS.resolve("cases")));
        for (PythonVersion version : Lane.current().versionsOfProcesses()) {
            SurfaceCompiler.compile(version, sources, List.of(JavaHost.QTJAMBI), classes.resolve(version.toString()));
        }
    }

    static Stream<Arguments> runs() {
        List<String> names = List.of(
                "Runs",
                "Guests",
                "GuestWithoutApplication",
                "GuestWithPython",
                "SignalsAwaited",
                "SlotsThatWait",
                "DialogsThatWait");
        return Stream.of(
                        names.stream()
                                .flatMap(name -> Lane.current().versionsOfProcesses().stream()
                                        .map(version -> Arguments.of(name, version, "epoll"))),
                        names.stream().map(name -> Arguments.of(name, PythonVersion.newest(), "portable")),
                        Stream.of(Arguments.of("ExitInCleanup", PythonVersion.newest(), "epoll")))
                .flatMap(arguments -> arguments);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void prints(String name, PythonVersion version, String reactor) throws Exception {
        Map<String, String> environment = Map.of(
                "XDG_RUNTIME_DIR", directory.toString(),
                "CLASSPATH", classes.resolve(version.toString()).toString());
        Outcome outcome = new Launcher(directory, environment)
                .call("java", "--python", version.toString(), "-Dqtloop.reactor=" + reactor, name);
        assertThat(outcome.output()).as(outcome.errors()).isEqualTo(Files.readString(PROGRAMS.resolve(name + ".txt")));
        assertThat(outcome.errors().lines().filter(line -> !isOfThePlatform(line))).isEmpty();
        assertThat(outcome.status()).isZero();
    }

    /** What Qt's offscreen platform says about itself. */
    private static boolean isOfThePlatform(String line) {
        return List.of("This plugin does not support propagateSizeHints()", "QStandardPaths: ").stream()
                .anyMatch(line::startsWith);
    }
}
