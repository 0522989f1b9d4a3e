package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The measures of {@code ./qtloop bench} in Python: each works in each loop, and leaves nothing to the next one. */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
class MeasuresTest {

    private static final Path SOURCES = Launcher.SCRIPT.resolveSibling(
            "benchmarks/src/main/resources/io/github/qtloop/bench/python");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Far more than what anything that is measured takes, and far less than a process does. */
    private static final double MANY_BYTES = 100_000;

    private static final double LONG_SECONDS = 30;

    @TempDir
    private Path directory;

    static List<PythonVersion> versions() {
        return Lane.current().versionsForTools();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyMeasureWorksInTheQtLoop(PythonVersion version) throws Exception {
        assertEveryMeasureWorks(driver("qt", "qtloop", "--python", version.toString()));
    }

    /** In CI's lane {@link BenchPageTest} tries every measure in this loop. */
    @ParameterizedTest
    @MethodSource("versions")
    @Tag(Lane.ALL_TAG)
    void everyMeasureWorksInTheStockLoop(PythonVersion version) throws Exception {
        assertEveryMeasureWorks(driver("asyncio", "asyncio", "--python", version.toString()));
    }

    /** In CI's lane {@link BenchTest#qtLoopInQtTakesPart} tries some of them. */
    @Test
    @Tag(Lane.ALL_TAG)
    void everyMeasureWorksInQt() throws Exception {
        assertEveryMeasureWorks(driver(
                "qt", "qtloop_core", "--application", "core", "--python", PythonVersion.newest().toString()));
    }

    /** In the loop, in the loop within Qt, and in the stock one. */
    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({"qtloop, qt, ''", "qtloop_core, qt, --application=core", "asyncio, asyncio, ''"})
    void theFirstUseOfThingsIsMeasured(String contender, String loop, String option) throws Exception {
        Set<String> operations = Set.of("new_event_loop", "call_soon", "call_later", "cancel", "add_reader", "run", "child");
        for (PythonVersion version : versions()) {
            List<String> words = new ArrayList<>(List.of("run", "--python", version.toString(), "--loop", loop));
            Stream.of(option).filter(word -> !word.isEmpty()).forEach(words::add);
            words.addAll(List.of(SOURCES.resolve("first_use.py").toString(), contender));
            Map<String, Object> answer = answers(words, List.of()).getFirst();

            assertThat(answer.keySet()).containsAll(operations).hasSize(operations.size() + 1).contains("memory");
            assertThat(operations).allSatisfy(operation ->
                    assertThat((Double) answer.get(operation)).isPositive().isLessThan(LONG_SECONDS));
            assertThat((Integer) answer.get("memory")).isBetween(5_000_000, 500_000_000);
        }
    }

    /** In the loop, and in the loop within Qt; {@link BenchPageTest} tries the others. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"qtloop, ''", "qtloop_core, --application=core"})
    void operationsInAYoungProcessAreMeasured(String contender, String option) throws Exception {
        for (String operation : List.of("sleep0", "call_soon", "call_later", "task", "reader", "echo")) {
            List<String> words = new ArrayList<>(List.of("run", "--python", PythonVersion.newest().toString()));
            Stream.of(option).filter(word -> !word.isEmpty()).forEach(words::add);
            words.addAll(List.of(SOURCES.resolve("cold.py").toString(), contender, operation, "1", "210"));
            Map<String, Object> answer = answers(words, List.of()).getFirst();

            assertThat(answer).as(operation).containsOnlyKeys("bursts", "compilers", "processor");
            assertThat((List<?>) answer.get("bursts")).as(operation).hasSize(2).allSatisfy(seconds ->
                    assertThat((Double) seconds).isPositive().isLessThan(LONG_SECONDS));
            assertThat((Double) answer.get("compilers")).as(operation).isPositive()
                    .isLessThan((Double) answer.get("processor"));
        }
    }

    @Test
    void aYoungProcessWithTheWrongLoopSaysWhy() throws Exception {
        List<String> words = List.of("run", "--loop", "asyncio", SOURCES.resolve("cold.py").toString(), "qtloop", "sleep0", "1");
        assertThat(answers(words, List.of()).getFirst().get("missing")).asString().contains("--loop qt");
    }

    @Test
    void theFirstUseInTheWrongLoopSaysWhy() throws Exception {
        List<String> words = List.of("run", "--loop", "asyncio", SOURCES.resolve("first_use.py").toString(), "qtloop");
        assertThat(answers(words, List.of()).getFirst().get("missing")).asString().contains("--loop qt");
    }

    /** In CI's lane {@link BenchPageTest} tries every measure in this loop. */
    @Test
    @Tag(Lane.ALL_TAG)
    void everyMeasureWorksInUvloop() throws Exception {
        List<String> driver = driver("asyncio", "uvloop", "--interpreter", DistributionPython.EXECUTABLE.toString());
        DistributionPython.assumeInstalled();
        assumeTrue(!answers(driver, List.of()).getFirst().containsKey("missing") || System.getenv("CI") != null,
                "uvloop is not installed");
        assertEveryMeasureWorks(driver);
    }

    /** Stand-ins for the peers show that the driver makes loops as they want it. */
    @ParameterizedTest
    @ValueSource(strings = {"qasync", "qtinter"})
    void loopsOfPythonOnQtGetTheirApplication(String peer) throws Exception {
        Path standIns = Path.of(MeasuresTest.class.getResource("/measures/peers").toURI());
        List<String> driver = driver("asyncio", peer, "--python", PythonVersion.newest().toString());
        List<Map<String, Object>> answers =
                answers(driver, List.of(request("sleep0", 1, Map.of())), Map.of("PYTHONPATH", standIns.toString()));

        assertThat(answers.getFirst().get("loop")).isEqualTo(peer + " 0.stub");
        assertThat(answers.get(1)).containsOnlyKeys("seconds", "operations");
    }

    @Test
    void contenderThatIsMissingSaysWhy() throws Exception {
        String version = PythonVersion.newest().toString();
        assertThat(answers(driver("asyncio", "uvloop", "--python", version), List.of()))
                .containsExactly(Map.of("missing", "No module named 'uvloop'"));
        assertThat(answers(driver("asyncio", "trio", "--python", version), List.of()))
                .containsExactly(Map.of("missing", "no loop 'trio': it is one of qtloop, asyncio, uvloop, qasync, qtinter, qtloop_core"));
        assertThat(answers(driver("asyncio", "qtloop", "--python", version), List.of()).getFirst().get("missing"))
                .asString()
                .contains("--loop qt");
        assertThat(answers(driver("qt", "asyncio", "--python", version), List.of()).getFirst().get("missing"))
                .asString()
                .contains("--loop asyncio");
    }

    /** What a measure leaves behind is its error, in one line, and the next one is measured all the same. */
    @Test
    void whatIsLeftBehindIsAnError() throws Exception {
        Path planted = plantedDriver();
        List<String> names = List.of(
                "leaves_a_task",
                "leaves_a_thread",
                "leaves_descriptors",
                "leaves_a_coroutine",
                "leaves_an_error",
                "leaves_a_callback_that_fails",
                "waits_for_a_callback_that_fails",
                "fails",
                "is_impossible",
                "leaves_nothing",
                "comes_first",
                "unknown");
        List<Map<String, Object>> answers = answers(
                List.of("run", planted.toString(), "qtloop"),
                names.stream().map(name -> request(name, 1, Map.of())).toList());
        List<String> results = answers.stream()
                .skip(1)
                .map(answer -> answer.getOrDefault("error", answer).toString())
                .toList();
        List<String> expected = List.of(
                "Leftover: task <Task .*name='left'.*",
                "Leftover: thread left",
                "Leftover: descriptor \\d+ pipe:\\[\\d+\\] and 1 more",
                "Leftover: coroutine 'sleep' was never awaited",
                "Leftover: Future exception was never retrieved: ValueError\\('left'\\)",
                "Leftover: Exception in callback int\\(.*\\): ValueError\\(.*",
                "Leftover: Exception in callback int\\(.*\\): ValueError\\(.*",
                "ValueError: over two lines",
                "no room",
                "\\{seconds=1, operations=1\\}",
                "comes_first needs a process that has measured nothing yet",
                "no measure unknown with the parameters \\{\\}");
        assertThat(results).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(results.get(i)).as(names.get(i)).matches(expected.get(i));
        }
    }

    @Test
    void requestThatIsNoneIsAnError() throws Exception {
        List<Map<String, Object>> answers = answers(
                List.of("run", SOURCES.resolve("driver.py").toString(), "qtloop"), List.of("{", "{}", "[]"));
        assertThat(answers).hasSize(4);
        assertThat(answers.subList(1, 4)).allSatisfy(answer -> assertThat(answer).containsOnlyKeys("error"));
    }

    private void assertEveryMeasureWorks(List<String> driver) throws IOException, InterruptedException {
        List<Measure> measures = listed(driver);
        assertThat(measures.stream().map(Measure::group).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("core", "timers", "threads", "io", "memory", "growth");
        List<Measure> timed = measures.stream().filter(measure -> !measure.fresh()).toList();
        List<Map<String, Object>> answers =
                answers(driver, timed.stream().map(MeasuresTest::fewOperations).toList());
        for (int i = 0; i < timed.size(); i++) {
            assertSane(timed.get(i), answers.get(i + 1), "seconds", LONG_SECONDS);
        }
        for (Measure measure : measures) {
            if (measure.fresh()) {
                String request = request(measure.name(), measure.operations() / 10, measure.parameters());
                assertSane(measure, answers(driver, List.of(request)).get(1), "bytes", MANY_BYTES);
            }
        }
    }

    private static void assertSane(Measure measure, Map<String, Object> answer, String unit, double most) {
        assertThat(answer).as(measure.toString()).containsOnlyKeys(unit, "operations");
        double operations = Double.parseDouble(answer.get("operations").toString());
        double amount = Double.parseDouble(answer.get(unit).toString());
        assertThat(operations).as(measure.toString()).isGreaterThanOrEqualTo(1);
        assertThat(amount / operations).as("%s: %s", measure, answer).isPositive().isLessThan(most);
    }

    /** As listed, without those that take long to prepare. */
    private List<Measure> listed(List<String> driver) throws IOException, InterruptedException {
        Object list = answers(driver, List.of("{\"measure\": \"list\"}")).get(1).get("measures");
        List<Measure> measures = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        for (Object entry : (List<?>) list) {
            Measure measure = Measure.of((Map<?, ?>) entry);
            assertThat(keys.add(List.of(measure.name(), measure.parameters())))
                    .as("%s is listed once", measure)
                    .isTrue();
            if (!(measure.parameters().get("pending") instanceof Integer pending) || pending <= 1000) {
                measures.add(measure);
            }
        }
        return measures;
    }

    private record Measure(String name, String group, int operations, Map<?, ?> parameters, boolean fresh) {

        static Measure of(Map<?, ?> entry) {
            assertThat(entry.get("title").toString()).isNotBlank();
            assertThat(entry.get("unit")).isIn("us", "B");
            return new Measure(
                    (String) entry.get("name"),
                    (String) entry.get("group"),
                    (Integer) entry.get("operations"),
                    (Map<?, ?>) entry.get("parameters"),
                    (Boolean) entry.get("fresh"));
        }
    }

    /** More than one connection's or burst's, so that all parts of a measure run. */
    private static String fewOperations(Measure measure) {
        return request(measure.name(), 210, measure.parameters());
    }

    private static String request(String name, int operations, Map<?, ?> parameters) {
        String pairs = parameters.entrySet().stream()
                .map(entry -> "\"%s\": %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return "{\"measure\": \"%s\", \"operations\": %d, \"parameters\": {%s}}".formatted(name, operations, pairs);
    }

    /** The driver with one topic replaced. */
    private Path plantedDriver() throws Exception {
        Path copy = directory.resolve("planted");
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : (Iterable<Path>) sources::iterator) {
                Files.copy(source, copy.resolve(SOURCES.relativize(source).toString()));
            }
        }
        Path planted = Path.of(MeasuresTest.class.getResource("/measures/leaving.py").toURI());
        Files.writeString(copy.resolve("measures/growth.py"), Files.readString(planted));
        return copy.resolve("driver.py");
    }

    private static List<String> driver(String loop, String contender, String... interpreter) {
        List<String> words = new ArrayList<>(List.of("run", "--loop", loop));
        words.addAll(List.of(interpreter));
        words.addAll(List.of(SOURCES.resolve("driver.py").toString(), contender));
        return words;
    }

    /** What the driver says at its start, and to each request. */
    private List<Map<String, Object>> answers(List<String> words, List<String> requests)
            throws IOException, InterruptedException {
        return answers(words, requests, Map.of());
    }

    private List<Map<String, Object>> answers(
            List<String> words, List<String> requests, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Launcher.SCRIPT.toString()));
        command.addAll(words);
        String input = requests.stream().map(request -> request + "\n").collect(Collectors.joining());
        Outcome outcome = new ChildProcess(command, environment, directory).run(input, LIMIT);
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        List<Map<String, Object>> answers = outcome.output().lines().map(MeasuresTest::parse).toList();
        assertThat(answers.size()).as(outcome.toString()).isIn(1, requests.size() + 1);
        return answers;
    }

    private static Map<String, Object> parse(String line) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(line);
    }
}
