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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CPython's own tests of asyncio pass on the Qt event loop, whole: with an application in Qt, without one in epoll. */
class CompatTest {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final String[] APPLICATION = {"--application", "core"};

    @TempDir
    private Path directory;

    @EveryPython
    void wholeSuiteInAnApplication(PythonVersion version) throws Exception {
        wholeSuite(version, "in-an-application", APPLICATION);
    }

    @Test
    void wholeSuiteWithoutApplication() throws Exception {
        wholeSuite(PythonVersion.newest(), "without-application");
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

    /** asyncio's debug mode takes other ways through the loop. */
    @Test
    void wholeSuiteInDebugMode() throws Exception {
        passes(PythonVersion.of("3.12"), Map.of("PYTHONASYNCIODEBUG", "1"));
    }

    @Test
    void wholeSuiteInDevelopmentMode() throws Exception {
        passes(PythonVersion.newest(), Map.of(), with(APPLICATION, "-X", "dev"));
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
