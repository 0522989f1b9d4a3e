package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@link ScenariosTest} would find what is wrong: scenarios with planted faults are reported, each with its reason. */
@Tag(Lane.CI_TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedScenariosTest {

    private static final Path PLANTED = Launcher.SCRIPT.resolveSibling("compat-tests/src/test/planted-scenarios");
    private static final double SECONDS_EACH = 8;

    private final PythonVersion version = PythonVersion.oldest();
    private ScenarioCatalogue catalogue;
    private Path classes;
    private ScenarioRun run;

    @BeforeAll
    void run(@TempDir Path work) throws IOException, InterruptedException {
        catalogue = ScenarioCatalogue.read(PLANTED);
        classes = work;
        ScenarioCompiler.compile(catalogue, version, classes);
        run = ScenarioRun.of(catalogue, version, classes, SECONDS_EACH);
    }

    @Test
    void differentTracesAreShown() {
        assertThat(run.difference("planted/differs")).hasValueSatisfying(report -> assertThat(report)
                .contains("- 2 in Python\n+ 2 in Java"));
    }

    @Test
    void aHalfThatFailsIsShownWithItsStack() {
        assertThat(run.difference("planted/fails")).hasValueSatisfying(report -> assertThat(report)
                .contains("+ 1 ended by RuntimeError: planted", "IllegalStateException: planted", "at fails.main"));
    }

    @Test
    void aHalfThatHangsIsEndedAndShownWithItsThreads() {
        assertThat(run.difference("planted/hangs")).hasValueSatisfying(report -> assertThat(report)
                .contains("exit status: CPython 0, QtLoop 1", "no end within 8.0 s", "RunScenarios.main"));
    }

    @Test
    void aNameThatNoScenarioUsesIsFound() throws IOException {
        ApiClasses api = ApiClasses.read(new JavaHost(version).classPath());
        Set<String> missing = new TreeSet<>(ApiNames.of(api));
        missing.removeAll(ScenarioNames.in(catalogue.sources(version), classes, api));
        assertThat(missing)
                .contains("Future.result", "CancelledError.new", "Asyncio.FIRST_COMPLETED", "ExceptionHandler.handle")
                .doesNotContain("Asyncio.getRunningLoop", "AbstractEventLoop.createFuture", "Awaitable.await")
                .doesNotContain("AbstractEventLoop.createServer");
    }

    @Test
    void aVersionThatLacksWhatAScenarioUsesRefusesIt(@TempDir Path work) {
        PythonVersion newest = PythonVersion.newest();
        var everywhere = new ScenarioCatalogue(PLANTED, Map.of("planted/too_new", version));
        assertThat(catalogue.names(version)).doesNotContain("planted/too_new");
        assertThat(catalogue.names(newest)).contains("planted/too_new");
        assertThatIllegalStateException()
                .isThrownBy(() -> ScenarioCompiler.compile(everywhere, version, work))
                .withMessageContainingAll("javac refuses sources for Python 3.11", "too_new.java", "QueueShutDown");
    }

    @Test
    void aScenarioWithoutItsTwinIsRefused(@TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("topic"));
        Files.writeString(directory.resolve("topic/alone.py"), "");
        Files.writeString(directory.resolve("scenarios.yaml"), "{}");
        assertThatIllegalStateException()
                .isThrownBy(() -> ScenarioCatalogue.read(directory))
                .withMessage("topic/alone is written in [.py] only");
    }

    @Test
    void aListedScenarioThatDoesNotExistIsRefused(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("scenarios.yaml"), "topic/gone: '3.11'");
        assertThatIllegalStateException()
                .isThrownBy(() -> ScenarioCatalogue.read(directory))
                .withMessage("scenarios.yaml lists what does not exist: [topic/gone]");
    }
}
