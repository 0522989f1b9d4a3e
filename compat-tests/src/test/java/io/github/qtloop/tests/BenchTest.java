package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./qtloop bench}: what is asked for is measured, and what goes wrong is told. */
@Tag(Lane.CI_TAG)
class BenchTest {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int SIGTERM = 128 + 15;

    /** The one measure is enough where it is not about what is measured. */
    private static final List<String> BRIEFLY = List.of("--once", "--against", "asyncio", "python:sleep0");

    /** A measure that is soon done, and what is printed then: what comes behind it takes long. */
    private static final String FIRST = "python:run_until_complete";
    private static final String FIRST_IS_DONE = "python run_until_complete of a finished future";

    @TempDir
    private Path directory;

    @Test
    void contendersTakeTurnsAndTheMedianCounts() throws Exception {
        Path json = directory.resolve("report.json");
        Outcome outcome = bench("python:run_until_complete", "python:executor", "--rounds", "3", "--against", "asyncio", "--json",
                json.toString(), "--python", PythonVersion.newest().toString());

        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.errors().lines()).as(outcome.toString()).hasSize(2).allMatch(line -> line.startsWith("python "));
        BenchReport report = BenchReport.read(json);
        assertThat(report.conditions().get("python").toString()).startsWith(PythonVersion.newest() + ".");
        assertThat(report.contestants("python")).containsExactly("qtloop", "asyncio");
        assertThat(report.measurements()).hasSize(2).allSatisfy(measurement -> {
            Map<?, ?> figures = (Map<?, ?>) measurement.get("figures");
            assertThat(figures.keySet().toString()).isEqualTo("[qtloop, asyncio]");
            List<Double> own = samples(figures.get("qtloop"));
            List<Double> peer = samples(figures.get("asyncio"));
            List<Double> ratios = samples(((Map<?, ?>) measurement.get("ratios")).get("asyncio"));
            assertThat(own).hasSize(3).allMatch(seconds -> seconds > 0);
            for (int round = 0; round < 3; round++) {
                assertThat(ratios.get(round)).isEqualTo(own.get(round) / peer.get(round));
            }
            assertThat(((Map<?, ?>) figures.get("qtloop")).get("median")).isEqualTo(own.stream().sorted().toList().get(1));
        });
        assertThat(report.limits().stream().filter(limit -> limit.containsKey("found")))
                .singleElement()
                .satisfies(limit -> assertThat(limit.get("measure") + " " + limit.get("peer")).isEqualTo("run_until_complete asyncio"));
    }

    private static List<Double> samples(Object figures) {
        return ((List<?>) ((Map<?, ?>) figures).get("samples"))
                .stream().map(sample -> ((Number) sample).doubleValue()).toList();
    }

    @Test
    void whatIsMissingIsNamedAndTheOthersAreMeasured() throws Exception {
        Path json = directory.resolve("report.json");
        // Of another version than the distribution's.
        String python = PythonVersion.values().stream()
                .map(PythonVersion::toString)
                .filter(version -> !Files.exists(Path.of("/usr/bin/python" + version)))
                .findFirst()
                .orElseThrow();
        Outcome outcome = bench("--python=" + python, "--once", "--against", "uvloop,asyncio", "python:sleep0", "--json",
                json.toString());

        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.errors().lines().toList().getFirst()).startsWith("qtloop bench: uvloop is missing: ");
        assertThat(outcome.output()).contains("\nuvloop is missing: ").contains("await sleep(0)");
        BenchReport report = BenchReport.read(json);
        assertThat(report.contestants("python")).containsExactly("qtloop", "asyncio");
        assertThat(report.missing()).singleElement()
                .satisfies(missing -> assertThat(missing.get("name")).isEqualTo("uvloop"));
        assertThat(BenchReport.violations(Files.readString(json))).isEmpty();
    }

    /** Stand-ins for the peers show how they are found, started and told of. */
    @Test
    void loopsOfPythonOnQtTakePartWhereTheyAreInstalled() throws Exception {
        Path json = directory.resolve("report.json");
        String version = DistributionPython.version().toString();
        Path standIns = Path.of(BenchTest.class.getResource("/measures/peers").toURI());
        Outcome outcome = new Launcher(directory, Map.of("PYTHONPATH", standIns.toString()))
                .call(LIMIT, "bench", "--once", "--against", "qasync,qtinter", "--json", json.toString(),
                        "--python", version, "sleep0", "start_up");

        assertThat(outcome.status()).as(outcome.toString()).isZero();
        BenchReport report = BenchReport.read(json);
        assertThat(report.missing()).isEmpty();
        assertThat(report.contestants("python")).containsExactly("qtloop", "qasync", "qtinter");
        assertThat(report.conditions().get("interpreter")).isEqualTo(DistributionPython.EXECUTABLE.toString());
        assertThat(report.measurements()).hasSize(2).allSatisfy(measurement ->
                assertThat(((Map<?, ?>) measurement.get("figures")).keySet().toString())
                        .isEqualTo("[qtloop, qasync, qtinter]"));
    }

    @Test
    void aMeasurementThatTakesTooLongIsAHole() throws Exception {
        Path json = directory.resolve("report.json");
        Outcome outcome = briefly("--limit", "0.00001", "--json", json.toString());

        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.errors().lines().toList()).as(outcome.toString())
                .contains("python await sleep(0): nothing")
                .anyMatch(line -> line.startsWith("qtloop bench: sleep0 has failed for QtLoop: no answer within 0.00001 s"))
                .anyMatch(line -> line.startsWith("qtloop bench: sleep0 has failed for asyncio: no answer within 0.00001 s"));
        assertThat(BenchReport.violations(Files.readString(json))).isEmpty();
        assertThat(BenchReport.read(json).measurements().getFirst().get("failures").toString())
                .contains("qtloop=no answer").contains("asyncio=no answer");
    }

    @Test
    void aLoopThatDoesNotStartIsToldInOneLine() throws Exception {
        Path cache = Files.createFile(directory.resolve("file"));
        Outcome outcome = new Launcher(directory, Map.of("QTLOOP_CACHE", cache.toString()))
                .call(LIMIT, "bench", "--once", "--against", "asyncio", "python:sleep0");

        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().lines()).as(outcome.toString()).singleElement().asString()
                .startsWith("qtloop bench: QtLoop cannot be measured: it has ended with status ")
                .contains("; see ");
    }

    @Test
    void aBenchmarkOfJavaThatFails() throws Exception {
        Files.writeString(directory.resolve("libQt6Core.so.6"), "no library");
        Outcome outcome = new Launcher(directory, Map.of("LD_LIBRARY_PATH", directory.toString()))
                .call(LIMIT, "bench", "--once", "java:switch");

        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.errors().lines().toList().getFirst())
                .startsWith("qtloop bench: switch has failed for QtLoop: ")
                .contains("libQt6Core.so.6")
                .contains("; see ");
        assertThat(outcome.errors().lines().toList().getLast()).contains("virtual_threads ").doesNotContain("qtloop");
    }

    /** As a peer it is beside QtLoop without an application, and it has limits of its own. */
    @Test
    void qtLoopInQtTakesPart() throws Exception {
        Path json = directory.resolve("report.json");
        Outcome outcome = bench("--rounds", "1", "--against", "asyncio,qtloop_core", "--json",
                json.toString(), "run_until_complete", "start_up", "first_use");

        assertThat(outcome.status()).as(outcome.toString()).isZero();
        BenchReport report = BenchReport.read(json);
        assertThat(report.contestants("python")).containsExactly("qtloop", "asyncio", "qtloop_core");
        assertThat(report.measurements()).hasSize(10).allSatisfy(measurement ->
                assertThat(((Map<?, ?>) measurement.get("figures")).keySet().toString())
                        .isEqualTo("[qtloop, asyncio, qtloop_core]"));
        assertThat(report.limits().stream().filter(limit -> limit.containsKey("found")))
                .extracting(limit -> limit.get("contestant") + " " + limit.get("measure"))
                .containsExactly("qtloop run_until_complete", "qtloop_core run_until_complete", "qtloop start_up",
                        "qtloop first_new_event_loop", "qtloop first_memory");
        assertThat(BenchReport.violations(Files.readString(json))).isEmpty();
    }

    @Test
    void nothingIsLeftOfARunThatIsEnded() throws Exception {
        List<ProcessHandle> measuring = new ArrayList<>();
        Outcome outcome = new ChildProcess(
                        List.of("/bin/sh", "-c", "exec \"$0\" \"$@\" 2>&1", Launcher.SCRIPT.toString(), "bench", "--rounds",
                                "1", "--against", "asyncio", FIRST, "python:growth_sleep0"),
                        Map.of("QTLOOP_JAVA_OPTIONS", "-Djava.io.tmpdir=" + directory),
                        directory)
                .runAndInterfere(FIRST_IS_DONE, bench -> {
                    bench.descendants().forEach(measuring::add);
                    bench.destroy();
                }, LIMIT);

        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(SIGTERM);
        assertThat(measuring).hasSizeGreaterThanOrEqualTo(2).allSatisfy(process ->
                assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10)));
        assertThat(directory).isEmptyDirectory();
    }

    /** As Ctrl-C in a terminal is: what is measured ends by it, too, which is no failure. */
    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void aSignalToAllProcessesIsNoFailure(String signal, int status) throws Exception {
        Outcome outcome = new ChildProcess(
                        List.of("setsid", "/bin/sh", "-c", "exec \"$0\" \"$@\" 2>&1", Launcher.SCRIPT.toString(), "bench",
                                "--rounds", "1", "--against", "asyncio", FIRST, "python:growth_sleep0"),
                        Map.of(),
                        directory)
                .runAndInterfere(FIRST_IS_DONE, bench -> signalGroup(signal, bench.pid()), LIMIT);

        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(status);
        assertThat(outcome.output().lines()).as(outcome.toString()).allMatch(line -> line.startsWith("python "));
    }

    private static void signalGroup(String signal, long group) {
        try {
            new ProcessBuilder("/bin/kill", "-" + signal, "--", "-" + group).start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void commandLineThatCannotBeFollowed() throws Exception {
        assertRefused("--rounds and --limit must be greater than 0", "--rounds", "0");
        assertRefused("--rounds and --limit must be greater than 0", "--limit", "-1");
        assertRefused("unknown loop 'trio': --against takes asyncio, uvloop, qasync, qtinter, qtloop_core", "--against", "asyncio,trio");
        assertRefused("unknown loop 'qtloop': --against takes asyncio, uvloop, qasync, qtinter, qtloop_core", "--against", "qtloop");
        assertRefused("unknown topic 'speed': it is one of python, core, sleep0, ", "speed");
        assertRefused("unknown topic 'java:speed': it is one of java, switch, task, ", "java:speed");
        assertRefused("unknown Python version '3.9'", "--python", "3.9");
        assertRefused("Unknown option: '--fast'", "--fast");
    }

    @Test
    void aTopicThatThereIsNotIsRefusedBeforePeersAreStarted() throws Exception {
        String version = DistributionPython.version().toString();
        Path standIns = Path.of(BenchTest.class.getResource("/measures/peers").toURI());
        Path started = directory.resolve("started");
        Files.writeString(directory.resolve("qasync.py"), "open('%s', 'w').close()".formatted(started));
        Launcher launcher = new Launcher(directory, Map.of("PYTHONPATH", directory + ":" + standIns));
        List<String> words = List.of("bench", "--once", "--against", "qasync", "--python", version);

        Outcome refused = launcher.call(LIMIT, Stream.concat(words.stream(), Stream.of("speed")).toArray(String[]::new));
        assertThat(refused.errors()).as(refused.toString()).contains("unknown topic 'speed'");
        assertThat(started).doesNotExist();

        launcher.call(LIMIT, Stream.concat(words.stream(), Stream.of("sleep0")).toArray(String[]::new));
        assertThat(started).exists();
    }

    @Test
    void filesThatCannotBeWrittenAreRefusedBeforeAnythingIsMeasured() throws Exception {
        Path nowhere = directory.resolve("nowhere/report.json");
        assertRefused("--json " + nowhere + " cannot be written: there is no directory", "--json", nowhere.toString());
        assertRefused("--html " + directory + " is a directory", "--html", directory.toString());

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll() throws Exception {
        Path json = Files.writeString(directory.resolve("report.json"), "old");
        assertRefused("unknown topic 'speed'", "speed", "--json", json.toString());
        assertThat(json).hasContent("old");

        assertThat(briefly("--json", json.toString()).status()).isZero();
        assertThat(BenchReport.violations(Files.readString(json))).isEmpty();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(json);
        }
    }

    private void assertRefused(String message, String... words) throws Exception {
        Outcome outcome = bench(words);
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().lines()).as(outcome.errors()).hasSize(1);
        assertThat(outcome.errors()).startsWith("qtloop").contains(message);
    }

    private Outcome briefly(String... words) throws Exception {
        return bench(Stream.concat(BRIEFLY.stream(), Stream.of(words)).toArray(String[]::new));
    }

    private Outcome bench(String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of("bench"));
        line.addAll(List.of(words));
        return new Launcher(directory, Map.of()).call(LIMIT, line.toArray(String[]::new));
    }
}
