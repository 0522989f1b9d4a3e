package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measure of a window's latency answers sensibly. What it measures is for quieter moments. */
@Tag(Lane.CI_TAG)
class LatencyTest {

    private static final Path BENCHMARKS = Launcher.SCRIPT.resolveSibling("benchmarks");
    private static final Path SCRIPT =
            BENCHMARKS.resolve("src/main/resources/io/github/qtloop/bench/python/latency.py");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final String PARAMETERS = "{\"tasks\": 100, \"connections\": 2, \"warm_up\": 0.1}";
    private static final String REQUEST =
            "{\"measure\": \"latency\", \"seconds\": 0.5, \"parameters\": %s}".formatted(PARAMETERS);

    /** Those that are due in half a second. */
    private static final int FRAMES = 30;

    @TempDir
    private Path directory;

    @ProcessPython
    @Tag("qtjambi")
    void windowOfJava(PythonVersion version) throws Exception {
        Outcome outcome = new ChildProcess(
                        List.of(
                                Launcher.SCRIPT.toString(),
                                "java",
                                "--python",
                                version.toString(),
                                "io.github.qtloop.bench.latency.WindowProgram",
                                SCRIPT.toString()),
                        Map.of("CLASSPATH", BENCHMARKS.resolve("target/qtloop-benchmarks.jar").toString()),
                        directory)
                .run((REQUEST + "\n").repeat(2), LIMIT);
        assertAnswers(outcome, "qtloop, window of Java", 2);
    }

    @Test
    void windowOfPyQt6() throws Exception {
        assertAnswers(pyqt6("pass", 2), "qtloop, window of PyQt6", 2);
    }

    /** In a loop that knows nothing of Qt, frames and events wait, which must not be taken for ones that came. */
    @Test
    void aWindowThatNeverGetsItsTurnIsTold() throws Exception {
        String answer = planted("asyncio.new_event_loop = asyncio.selector_events.BaseSelectorEventLoop");

        assertThat(number(part(answer, "paint"), "count")).as(answer).isGreaterThanOrEqualTo(FRAMES);
        assertThat(number(part(answer, "paint"), "done")).as(answer).isZero();
        assertThat(number(part(answer, "input"), "count")).as(answer).isPositive();
        assertThat(number(part(answer, "input"), "done")).as(answer).isZero();
        assertThat(number(answer, "turns")).as(answer).isPositive();
    }

    @Test
    void aLoadThatDoesNothingIsTold() throws Exception {
        String answer = planted("""
                async def nothing(self):
                    await asyncio.Future()
                async def swallow(reader, writer):
                    await reader.read()
                    writer.close()
                load.Load._turn, load.serve = nothing, swallow""");

        assertThat(number(answer, "turns")).as(answer).isZero();
        assertThat(number(answer, "echoes")).as(answer).isZero();
        assertThat(number(part(answer, "paint"), "done")).as(answer).isPositive();
    }

    private String planted(String fault) throws Exception {
        Outcome outcome = pyqt6(fault, 1);
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        return outcome.output().lines().toList().getLast();
    }

    /** Answers after a statement has run. */
    private Outcome pyqt6(String statement, int requests) throws Exception {
        return Binding.PYQT6.run(
                directory,
                "-c",
                """
                import asyncio, io, runpy, sys
                sys.argv[1:] = ['qtloop']
                sys.stdin = io.StringIO('''%s''')
                sys.path.insert(0, '%s')
                import load, pyqt_window
                %s
                runpy.run_path('%s', run_name='__main__')
                """
                        .formatted((REQUEST + "\n").repeat(requests), SCRIPT.getParent(), statement, SCRIPT));
    }

    @ProcessPython
    void loopWithoutAWindow(PythonVersion version) throws Exception {
        Outcome outcome =
                new Launcher(directory, Map.of()).run(version, "--loop", "asyncio", SCRIPT.toString(), "asyncio");
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.output()).isEqualTo("{\"missing\": \"the loop 'asyncio' has no window\"}\n");
    }

    private static void assertAnswers(Outcome outcome, String loop, int count) {
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.errors().lines().filter(line -> !line.startsWith("QStandardPaths: "))).isEmpty();
        List<String> lines = outcome.output().lines().toList();
        assertThat(lines).as(outcome.toString()).hasSize(1 + count);
        assertThat(lines.getFirst()).contains("\"loop\": \"" + loop + "\"", "\"platform\": \"offscreen\"");
        for (String answer : lines.subList(1, lines.size())) {
            assertThat(List.of(number(answer, "turns"), number(answer, "echoes"))).as(answer).allMatch(rate -> rate > 0);
            String paint = part(answer, "paint");
            assertThat(number(paint, "done")).as(answer).isPositive();
            assertThat(number(part(answer, "input"), "done")).as(answer).isPositive();
            // Frames that come late count, too.
            assertThat(number(paint, "count")).as(answer).isGreaterThanOrEqualTo(FRAMES);
            assertOrdered(paint);
            assertOrdered(part(answer, "input"));
        }
    }

    private static void assertOrdered(String latencies) {
        assertThat(List.of(number(latencies, "p50"), number(latencies, "p99"), number(latencies, "max")))
                .as(latencies)
                .isSorted()
                .allSatisfy(value -> assertThat(value).isNotNegative());
    }

    private static String part(String answer, String name) {
        return find(answer, "\"" + name + "\": (\\{[^}]*})");
    }

    private static double number(String answer, String name) {
        return Double.parseDouble(find(answer, "\"" + name + "\": ([0-9.e+-]+)"));
    }

    private static String find(String answer, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(answer);
        assertThat(matcher.find()).as(answer + " has " + pattern).isTrue();
        return matcher.group(1);
    }
}
