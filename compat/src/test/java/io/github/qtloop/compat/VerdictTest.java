package io.github.qtloop.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.commands.CommandException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The committed numbers and exceptions: what they forgive, and what they do not. */
class VerdictTest {

    private static final String EXCEPTION = """
            driven: {3.12.1: 100}
            exceptions:
            - {test: m.C.t, pythons: ['3.12'], modes: [dev], reason: because, link: there}
            """;

    @Test
    void enoughDriven() {
        assertThat(judge("driven: {3.12.1: 2}\nexceptions: []", "3.12.1", "plain", null).complaints()).isEmpty();
    }

    @Test
    void tooFewDriven() {
        Verdict verdict = judge("driven: {3.12.1: 3}\nexceptions: []", "3.12.1", "plain", null);
        assertThat(verdict.good()).isFalse();
        assertThat(verdict.complaints())
                .containsExactly("only 2 tests of Python 3.12.1 drove the Qt event loop: at least 3 must");
    }

    @Test
    void tooFewDrivenDoesNotCountForAPart() {
        assertThat(judge("driven: {3.12.1: 3}\nexceptions: []", "3.12.1", "plain", "pattern").good()).isTrue();
    }

    @Test
    void anotherPatchReleaseNeedsNineTenths() {
        Baseline baseline = baseline("driven: {3.12.1: 100}\nexceptions: []");
        assertThat(baseline.leastDriven("3.12.9")).hasValue(90);
        assertThat(baseline.leastDriven("3.13.0")).isEmpty();
    }

    @Test
    void unknownVersionNeedsANumber() {
        assertThat(judge("driven: {3.12.1: 1}\nexceptions: []", "3.14.0", "plain", null).complaints())
                .containsExactly("no number of driven tests is committed for Python 3.14.0: add this run's to suite.yaml, 2");
    }

    @Test
    void exceptionForgivesInItsMode() {
        Verdict verdict = judge(EXCEPTION.replace("100", "1"), "3.12.1", "dev", null, bad("m.C.t (i=1)"));
        assertThat(verdict.good()).as(verdict.toString()).isTrue();
        assertThat(verdict.counts()).hasToString("ran=3 driven=2 failures=0 errors=0 skipped=0 excepted=1");
    }

    @Test
    void exceptionForgivesNothingElse() {
        assertThat(judge(EXCEPTION, "3.12.1", "dev", "p", bad("m.C.other")).good()).isFalse();
        assertThat(judge(EXCEPTION, "3.12.1", "plain", "p", bad("m.C.t")).good()).isFalse();
        assertThat(judge(EXCEPTION, "3.13.5", "dev", "p", bad("m.C.t")).good()).isFalse();
    }

    @Test
    void unusedException() {
        Verdict verdict = judge(EXCEPTION.replace("100", "1"), "3.12.1", "dev", null);
        assertThat(verdict.good()).isFalse();
        assertThat(verdict.complaints())
                .containsExactly("the exception for m.C.t is not needed on Python 3.12.1 (dev): take it out of suite.yaml");
    }

    @Test
    void exceptionThatIsNeededSometimes() {
        String text = EXCEPTION.replace("100", "1").replace("modes: [dev]", "sometimes: true, message: 'plan'");
        assertThat(judge(text, "3.12.1", "plain", null).good()).isTrue();
        assertThat(judge(text, "3.12.1", "plain", null, bad("m.C.t")).good()).isTrue();
        assertThat(judge(text.replace("plan", "other"), "3.12.1", "plain", null, bad("m.C.t")).good()).isFalse();
    }

    @Test
    void committedExceptionsHaveWhatTheyNeed() {
        assertThat(Baseline.load().exceptions()).allSatisfy(one -> assertThat(one.test()).startsWith("test."));
    }

    @Test
    void exceptionNeedsAReason() {
        assertThatThrownBy(() -> baseline("driven: {}\nexceptions: [{test: t, pythons: ['3.12'], link: there}]"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> baseline(EXCEPTION.replace("modes: [dev]", "modes: [fast]")))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("plain, debug, dev");
    }

    private static TestCase bad(String name) {
        return new TestCase("m.C.t", true, 0, false, List.of(new Note(Note.Kind.ERROR, name, "planted", "")));
    }

    private static Baseline baseline(String text) {
        return Baseline.read(new Yaml().<Map<String, Object>>load(text));
    }

    /** Judges two good tests that drove the loop, and others. */
    private static Verdict judge(
            String baseline, String python, String mode, @Nullable String pattern, TestCase... others) {
        List<TestCase> cases = new ArrayList<>(List.of(others));
        cases.add(new TestCase("m.C.a", true, 0, true, List.of()));
        cases.add(new TestCase("m.C.b", true, 0, true, List.of()));
        Inventory.Suite suite = new Inventory.Suite("m", Path.of("m.py"), 1);
        Settings settings = new Settings(
                Path.of(""), List.of(), Settings.QT, null, List.of(), pattern, null, Duration.ofSeconds(1), 1);
        Inventory inventory = new Inventory(python, mode, List.of(suite));
        return Verdict.of(settings, inventory, baseline(baseline), List.of(new SuiteResult(suite, cases, 0)));
    }
}
