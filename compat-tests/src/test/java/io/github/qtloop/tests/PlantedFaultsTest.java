package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong in a suite is told with its name, fails the run, and does not hide the rest. */
@Tag(Lane.CI_TAG)
class PlantedFaultsTest {

    private static final PythonVersion VERSION = PythonVersion.newest();

    @TempDir
    private Path directory;

    @Test
    void failuresAndErrorsAlsoAsXml() throws Exception {
        Path xml = directory.resolve("xml");
        Outcome outcome = compat("test_failure.py", "--xml", xml.toString());
        assertCounts(outcome, "ran=5 driven=1 failures=3 errors=2 skipped=0");
        assertThat(outcome.errors())
                .contains("FAILURE in test_failure.Failing.test_assertion: AssertionError: 'planted' != 'failure'")
                .contains("FAILURE in test_failure.Failing.test_subtests (i=1): AssertionError: 1 != 0")
                .contains("FAILURE in test_failure.Unexpected.test_success: unexpected success")
                .contains("ERROR in test_failure.Raising.test_error: LookupError: planted error")
                .contains("ERROR in setUpClass (test_failure.BrokenSetUp): OSError: planted in setUpClass")
                .contains("test_failure.py\", line 8, in test_assertion");
        assertXml(JUnitReport.read(xml));
    }

    private static void assertXml(List<JUnitReport> reports) {
        assertThat(reports).hasSize(1);
        JUnitReport report = reports.getFirst();
        assertThat(report.number("tests")).isEqualTo(6).isEqualTo(report.cases());
        assertThat(report.number("failures")).isEqualTo(3);
        assertThat(report.number("errors")).isEqualTo(2);
        assertThat(report.number("skipped")).isZero();
        assertThat(report.messages("failure").values())
                .containsExactlyInAnyOrder(
                        "AssertionError: 'planted' != 'failure'", "AssertionError: 1 != 0", "unexpected success");
        assertThat(report.messages("error").values())
                .containsExactlyInAnyOrder(
                        "OSError: planted in setUpClass", "LookupError: planted error \ufffd\\ud800 <&]]>");
        assertThat(report.elements("failure").getFirst().getTextContent()).contains("in test_assertion");
    }

    @Test
    void crash() throws Exception {
        Outcome outcome = compat("test_crash.py");
        assertCounts(outcome, "ran=4 driven=0 failures=2 errors=2 skipped=0");
        assertThat(outcome.errors())
                .contains("ERROR in test_crash.Crash.test_2_crash: the interpreter was ended by signal SIG")
                .contains("test_crash.py\", line 11 in test_2_crash")
                .contains("io.github.qtloop.python.process.ScriptFile.run")
                .contains("test_crash.Crash.test_3_after: AssertionError: the test after the crash ran")
                .contains("setUpClass (test_crash.CrashInSetUp): the interpreter ended with status 7 before its tests did")
                .contains("test_crash.Last.test_last: AssertionError: the last test ran");
    }

    @Test
    void hang() throws Exception {
        Outcome outcome = compat("test_hang.py", "--limit", "6");
        assertCounts(outcome, "ran=4 driven=0 failures=1 errors=3 skipped=0");
        assertThat(outcome.errors())
                .contains("ERROR in test_hang.Hang.test_1_waiting: no end within 6 s")
                .contains("test_hang.py\", line 10 in test_1_waiting")
                .contains("ERROR in test_hang.Hang.test_2_in_the_loop: no end within 6 s")
                .contains("at io.github.qtloop.python.loop.PythonLoop.run(")
                .contains("ERROR in test_hang.Hang.test_3_with_the_gil: no end within 6 s")
                .contains("test_hang.py\", line 16 in test_3_with_the_gil")
                .contains("AssertionError: the test after the hangs ran");
    }

    @Test
    void interpreterThatDoesNotEnd() throws Exception {
        Outcome outcome = compat("test_ending.py", "--limit", "6");
        assertCounts(outcome, "ran=1 driven=0 failures=0 errors=1 skipped=0");
        assertThat(outcome.errors())
                .contains("ERROR in test_ending (after its tests): no end within 6 s")
                .contains("in _shutdown");
    }

    @Test
    void moduleThatCannotBeLoaded() throws Exception {
        Outcome outcome = compat("test_loading.py");
        assertCounts(outcome, "ran=1 driven=0 failures=0 errors=1 skipped=0");
        assertThat(outcome.errors()).contains("ImportError: planted while loading");
    }

    @Test
    void skippedOnQtOnly() throws Exception {
        Outcome outcome = compat("test_skip.py");
        assertCounts(outcome, "ran=%s driven=0 failures=3 errors=0 skipped=1".formatted(2 + 1));
        assertThat(outcome.errors())
                .contains("test_skip.Skips.test_on_qt is skipped on Qt only: planted\n")
                .contains("test_skip.SkippedClass.test_one is skipped on Qt only: planted for the class\n")
                .contains("setUpClass (test_skip.SkippedSetUp) is skipped on Qt only: planted in setUpClass\n")
                .doesNotContain("test_always is skipped");
    }

    @Test
    void moduleSkippedOnQtOnly() throws Exception {
        Outcome outcome = compat("test_skipped_module.py");
        assertThat(outcome.status()).as(outcome.toString()).isOne();
        assertThat(outcome.errors())
                .contains("ModuleSkipped.test_skipped_module is skipped on Qt only: planted for the module");
    }

    @Test
    void theStockLoopIsOnlyRun() throws Exception {
        Outcome outcome = compat("test_skip.py", "--loop", "asyncio");
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.output()).contains(" loop=asyncio ran=4 driven=0 failures=0 errors=0 skipped=1 ");
    }

    /** Runs one of the planted files, alone. */
    private Outcome compat(String file, String... options) throws Exception {
        Path tests = Files.createDirectory(directory.resolve("tests"));
        Files.copy(Path.of(getClass().getResource("/planted/" + file).toURI()), tests.resolve(file));
        List<String> words = new ArrayList<>(
                List.of("compat", "--python", VERSION.toString(), "--tests", tests.toString()));
        words.addAll(List.of(options));
        return new Launcher(directory, Map.of()).call(words.toArray(String[]::new));
    }

    private static void assertCounts(Outcome outcome, String counts) {
        assertThat(outcome.status()).as(outcome.toString()).isOne();
        assertThat(outcome.output().lines()).as(outcome.toString()).hasSize(1);
        assertThat(outcome.output()).contains(" loop=qt " + counts + " seconds=");
    }
}
