package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.compat.Baseline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CPython's own tests of asyncio pass on the Qt event loop, whole: with an application in Qt, without one in epoll. */
class CompatTest {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final String[] APPLICATION = {"--application", "core"};

    @TempDir
    private Path directory;

    /** One file of each kind: Python's classes, streams on sockets, child processes. */
    @ParameterizedTest
    @Tag(Lane.QUICK_TAG)
    @ValueSource(strings = {"test_tasks", "test_streams", "test_subprocess"})
    void oneFile(String file) throws Exception {
        assertThat(passes(PythonVersion.newest(), Map.of(), "--pattern", "*." + file + ".*").number("driven"))
                .isPositive();
    }

    @EveryPython
    @Tag(Lane.CI_TAG)
    void wholeSuiteInAnApplication(PythonVersion version) throws Exception {
        wholeSuite(version, "in-an-application", APPLICATION);
    }

    /** Python's development mode makes asyncio's debug mode, which takes other ways through the loop. */
    @Test
    @Tag(Lane.CI_TAG)
    void wholeSuiteWithoutApplicationInDevelopmentMode() throws Exception {
        wholeSuite(PythonVersion.newest(), "without-application", "-X", "dev");
    }

    private void wholeSuite(PythonVersion version, String report, String... options) throws Exception {
        Path xml = Path.of("target/compat").toAbsolutePath().resolve(version.toString()).resolve(report);
        SummaryLine line = passes(version, Map.of(), with(options, "--xml", xml.toString()));
        String python = line.text("python");
        assertThat(line.number("driven"))
                .isGreaterThanOrEqualTo(Baseline.load().leastDriven(python).orElseThrow());
        assertThat(Files.readString(Launcher.SCRIPT.resolveSibling("README.md")))
                .as("README.md: its table is made by  ./qtloop compat --readme README.md")
                .contains("| %s | %s | %s | 0 | 0 | %s |%n"
                        .formatted(python, line.text("ran"), line.text("driven"), line.text("skipped")));
        assertThat(JUnitReport.read(xml).stream().mapToInt(JUnitReport::cases).sum())
                .isGreaterThanOrEqualTo(line.number("ran"));
    }

    @EveryPython
    @Tag(Lane.ALL_TAG)
    void wholeSuiteInDebugMode(PythonVersion version) throws Exception {
        passes(version, Map.of("PYTHONASYNCIODEBUG", "1"), APPLICATION);
    }

    /** Python's allocator finds writes beyond a block and uses of one that is freed. */
    @EveryPython
    @Tag(Lane.ALL_TAG)
    void wholeSuiteWithTheDebuggingAllocator(PythonVersion version) throws Exception {
        passes(version, Map.of("PYTHONMALLOC", "debug"), APPLICATION);
    }

    private static String[] with(String[] options, String... others) {
        return Stream.concat(Stream.of(options), Stream.of(others)).toArray(String[]::new);
    }

    private SummaryLine passes(PythonVersion version, Map<String, String> environment, String... options)
            throws Exception {
        List<String> words = new ArrayList<>(List.of("compat", "--python", version.toString(), "--jobs", "3"));
        words.addAll(List.of(options));
        Outcome outcome = new Launcher(directory, environment).call(LIMIT, words.toArray(String[]::new));
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.output().lines()).as(outcome.toString()).hasSize(1);
        SummaryLine line = SummaryLine.of(outcome.output());
        assertThat(line.text("python")).startsWith(version + ".");
        assertThat(line.text("loop")).isEqualTo("qt");
        assertThat(line.number("failures")).isZero();
        assertThat(line.number("errors")).isZero();
        return line;
    }
}
