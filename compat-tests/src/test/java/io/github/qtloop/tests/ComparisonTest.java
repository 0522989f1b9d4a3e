package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker is checked: planted differences and planted mistakes in the data are reported. */
class ComparisonTest {

    private static final Outcome EXPECTED = new Outcome(0, "one\ntwo\nthree\n", "");
    private static final Rule ADDRESS = new Rule(Pattern.compile("0x[0-9a-f]+"), "0x", "an address");

    @TempDir
    private Path directory;

    @Test
    void equalOutcomesHaveNoDifference() {
        assertThat(Difference.between(EXPECTED, new Outcome(0, "one\ntwo\nthree\n", ""))).isEmpty();
    }

    @Test
    void aProgramThatLooksAtItsLoopIsReported() {
        assertThat(Difference.between(
                        new Outcome(0, "on _UnixSelectorEventLoop\ndone\n", ""),
                        new Outcome(0, "on QtEventLoop\ndone\n", "")))
                .hasValue("""
                        standard output differs from line 1 on (- CPython, + QtLoop):
                        - on _UnixSelectorEventLoop
                        + on QtEventLoop
                          done""");
    }

    @Test
    void everyPartOfTheOutcomeCounts() {
        assertThat(Difference.between(EXPECTED, new Outcome(130, EXPECTED.output(), "")))
                .hasValue("exit status: CPython 0, QtLoop 130");
        assertThat(Difference.between(EXPECTED, new Outcome(0, EXPECTED.output(), "Warning\n")).orElseThrow())
                .contains("standard error", "+ Warning");
        assertThat(Difference.between(EXPECTED, new Outcome(0, "one\nthree\ntwo\n", "")).orElseThrow())
                .contains("from line 2 on", "- two", "+ three");
        assertThat(Difference.between(EXPECTED, new Outcome(0, "one\ntwo\nthree", "")).orElseThrow())
                .contains("+ three⟨no line break⟩");
    }

    @Test
    void rulesHideOnlyWhatTheyMatch() throws IOException {
        Program program = program(ADDRESS);
        Normaliser normaliser = new Normaliser();
        Outcome left = normaliser.normalise(program, new Outcome(0, "<A at 0x12ab>\n", "x\n"));
        assertThat(Difference.between(left, normaliser.normalise(program, new Outcome(0, "<A at 0xff>\n", "x\n"))))
                .isEmpty();
        assertThat(Difference.between(left, normaliser.normalise(program, new Outcome(0, "<B at 0xff>\n", "x\n"))))
                .isPresent();
        assertThat(normaliser.unused(program)).isEmpty();
    }

    @Test
    void aRuleThatFindsNothingIsReported() throws IOException {
        Program program = program(ADDRESS);
        Normaliser normaliser = new Normaliser();
        normaliser.normalise(program, EXPECTED);
        assertThat(normaliser.unused(program)).containsExactly(ADDRESS);
    }

    @Test
    void theCatalogueKnowsItsPrograms() throws IOException {
        Files.writeString(directory.resolve("a.py"), "");
        Files.writeString(directory.resolve("b.py"), "");
        Files.writeString(directory.resolve("c.py"), "");
        Path data = data("""
                alone: [{reason: It forks., programs: [c.py]}]
                programs:
                  b.py: {since: '3.12', args: [x, 1], env: {A: 1}, normalise: [{pattern: a, replacement: b, reason: c}]}
                """);
        List<Program> programs = ProgramCatalogue.read(directory, data);
        assertThat(programs).extracting(Program::name).containsExactly("a.py", "b.py", "c.py");
        assertThat(programs).extracting(Program::alone).containsExactly(false, true, true);
        Program second = programs.get(1);
        assertThat(second.arguments()).containsExactly("x", "1");
        assertThat(second.environment()).isEqualTo(Map.of("A", "1"));
        assertThat(second.isFor(PythonVersion.of("3.11"))).isFalse();
        assertThat(second.isFor(PythonVersion.of("3.13"))).isTrue();
        assertThat(second.rules()).hasSize(1);
    }

    @Test
    void mistakesInTheDataAreReported() throws IOException {
        Path empty = data("programs: {}");
        assertThatIllegalStateException()
                .isThrownBy(() -> ProgramCatalogue.read(directory, empty))
                .withMessageContaining("no program");
        Files.writeString(directory.resolve("a.py"), "");
        for (Map.Entry<String, String> mistake : Map.of(
                        "programs: {gone.py: {since: '3.12'}}", "gone.py",
                        "alone: [{reason: r, programs: [gone.py]}]", "gone.py",
                        "alone: [{programs: [a.py]}]", "reason",
                        "programs: {a.py: {sinse: '3.12'}}", "sinse",
                        "programs: {a.py: {normalise: [{pattern: x, replacement: y}]}}", "reason")
                .entrySet()) {
            Path data = data(mistake.getKey());
            assertThatIllegalStateException()
                    .isThrownBy(() -> ProgramCatalogue.read(directory, data))
                    .withMessageContaining(mistake.getValue());
        }
    }

    @Test
    void aChildIsCapturedWhole() throws IOException, InterruptedException {
        Outcome outcome = child("cat; echo $COLOUR; echo error >&2; kill -TERM $$")
                .run("input\n", Duration.ofSeconds(20));
        assertThat(outcome).isEqualTo(new Outcome(143, "input\nblue\n", "error\n"));
    }

    @Test
    void aChildThatHangsIsReportedWithWhatItPrinted() {
        assertThatExceptionOfType(ChildProcess.TimedOut.class)
                .isThrownBy(() -> child("echo begun; sleep 50").run("", Duration.ofSeconds(1)))
                .withMessageContaining("begun");
    }

    private ChildProcess child(String script) {
        return new ChildProcess(List.of("sh", "-c", script), Map.of("COLOUR", "blue"), directory);
    }

    private Path data(String yaml) throws IOException {
        return Files.writeString(directory.resolve("data.yaml"), yaml);
    }

    private Program program(Rule rule) {
        return new Program(
                directory.resolve("planted.py"), PythonVersion.of("3.11"), List.of(), "", Map.of(), true, List.of(rule));
    }
}
