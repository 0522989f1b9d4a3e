package io.github.qtloop.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.testing.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code spec diff} and {@code spec check}, on a source tree with small specs and programs that pose as Python. */
@Isolated("it captures what the JVM prints")
class SpecCommandsTest {
    @TempDir
    Path root = Path.of("");

    private Path specs = Path.of("");

    @BeforeEach
    void copySpecs() {
        specs = root.resolve("api-spec/src/main/resources");
        Inputs.read(Inputs.GOLDEN.resolve("drift/input")).forEach((path, text) ->
                Inputs.write(specs.resolve(path), text));
    }

    @Test
    void diffPrintsText() {
        Run run = spec("diff", "3.11", "3.12");

        assertThat(run.status()).isZero();
        assertThat(run.errors()).isEmpty();
        assertThat(run.output())
                .startsWith("asyncio 3.11.3 (3.11.yaml) -> 3.12.1 (3.12.yaml)\n\n")
                .contains("\n  neither   run(..., loop_factory=None)  ");
    }

    @ParameterizedTest
    @CsvSource({"text, drift.txt", "json, drift.json", "html, drift.html", "markdown, drift.md"})
    void diffWritesEachFormat(String format, String golden) {
        Path output = root.resolve("report");

        Run run = spec("diff", "3.11", "3.13", "--format", format, "--output", output.toString());

        assertThat(run).isEqualTo(Run.SILENT);
        assertThat(output).hasSameTextualContentAs(Inputs.GOLDEN.resolve("drift/expected").resolve(golden));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            --breaks       | breaking loops: 7, callers: 3
            --only loop    | breaking loops: 7
            --only caller  | breaking callers: 3
            --breaks --only caller | breaking callers: 3
            """)
    void diffTellsOnlyWhatIsWanted(String options, String summary) {
        Run run = spec(("diff 3.11 3.13 " + options).split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.output()).doesNotContain("breaks nobody").endsWith(summary + "\n");
    }

    @Test
    void whereNothingBreaksThatIsSaid() {
        assertThat(spec("diff", "3.12", "3.12", "--only", "loop").output()).contains("no differences that break them");
    }

    @Test
    void diffTakesFiles() {
        Run run = spec("diff", specs.resolve("asyncio/3.12.yaml").toString(), "3.13");

        assertThat(run.status()).isZero();
        assertThat(run.output()).isEqualTo(spec("diff", "3.12", "3.13").output());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            diff 3.12 3.99               | there is no spec of Python 3.99, only of [3.11, 3.12, 3.13]
            diff 3.12 missing.yaml       | 'missing.yaml' is neither a file nor one of the versions [3.11, 3.12, 3.13]
            diff 3.12 pom.xml            | pom.xml:13:
            diff 3.12 3.13 --output /    | cannot write /
            check --interpreter missing  | missing is no executable file
            """)
    void whatIsWrongIsOneLine(String line, String reason) {
        Run run = spec(line.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).startsWith("error: ").contains(reason).hasLineCount(1);
    }

    @Test
    void anUnknownFormatOrPartyIsRefused() {
        assertThat(spec("diff", "3.12", "3.13", "--format", "pdf").status()).isEqualTo(2);
        assertThat(spec("diff", "3.12", "3.13", "--only", "nobody").status()).isEqualTo(2);
    }

    @Test
    void checkFindsNothingWhereNothingHasChanged() throws IOException {
        Run run = check(python(specs.resolve("asyncio/3.12.yaml"), "", ""));

        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("\nno differences\n");
    }

    @Test
    void anotherReleaseIsNamedAndNoDrift() throws IOException {
        Run run = check(python(specs.resolve("asyncio/3.12.yaml"), "3.12.1", "3.12.9"));

        assertThat(run.status()).isZero();
        assertThat(run.output()).startsWith("asyncio 3.12.1 (3.12.yaml) -> 3.12.9 (" + root).contains("no differences");
    }

    @Test
    void checkListsTheDriftOfAnInterpreter() throws IOException {
        Run run = check(python(specs.resolve("asyncio/3.12.yaml"), "name: timeout", "name: seconds"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).contains("parameter timeout renamed seconds")
                .contains("1 entry (1 change), breaking loops and callers: 1");
    }

    @Test
    void aVersionWithoutSpecCannotBeChecked() throws IOException {
        Run run = check(python(specs.resolve("asyncio/3.12.yaml"), "3.12", "3.10"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("is Python 3.10, of which there is no spec, only of [3.11, 3.12, 3.13]");
    }

    @Test
    void withoutAnInterpreterAllOfTheProjectAreChecked() throws IOException {
        for (String version : new String[] {"3.11", "3.12", "3.13"}) {
            Path spec = specs.resolve("asyncio/" + version + ".yaml");
            Path python = version.equals("3.13") ? python(spec, "kind: exception", "kind: class") : python(spec, "", "");
            Files.createSymbolicLink(root.resolve("python" + version), python);
        }
        Path launcher = script("echo " + root + "/python$3");
        Files.move(launcher, root.resolve("qtloop"));

        Run run = spec("check", "--typeshed", root.toString());

        assertThat(run.errors()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .contains("asyncio 3.11.3 (3.11.yaml) -> 3.11.3 (", "asyncio 3.12.1 (3.12.yaml) -> 3.12.1 (")
                .contains("kind: class, was exception")
                .containsOnlyOnce("1 entry (1 change), ");
    }

    @Test
    void aReleaseOfTheHistoryIsCompared() throws IOException {
        addToHistory("3.12.0", "3.12", "name: timeout", "name: seconds");

        Run run = spec("diff", "3.12.0", "3.12");

        assertThat(run.status()).isZero();
        assertThat(run.output())
                .startsWith("asyncio 3.12.0 (3.12.0.yaml) -> 3.12.1 (3.12.yaml)\n\n")
                .contains("parameter seconds renamed timeout");
        assertThat(spec("diff", "3.12.0", "3.12.1").output()).isEqualTo(run.output());
    }

    @Test
    void aVersionWithoutModuleIsTheNewestReleaseOfTheHistory() throws IOException {
        addToHistory("3.10.4", "3.10", "name: timeout", "name: seconds");
        addToHistory("3.10.12", "3.10", "", "");

        Run run = spec("diff", "3.10", "3.12", "--format", "json");

        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("\"3.10.12\"", "\"3.11.3\"", "\"3.12.1\"").doesNotContain("3.10.4");
    }

    @Test
    void anotherReleaseIsRefusedInOneLine() throws IOException {
        addToHistory("3.12.0", "3.12", "", "");

        Run run = spec("diff", "3.12.7", "3.12");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).isEqualTo("error: there is no spec of Python 3.12.7, only of [3.11, 3.12, 3.13] and of the"
                + " releases [3.12.0]\n");
    }

    @Test
    void anInterpreterIsComparedWithItsOwnRelease() throws IOException {
        addToHistory("3.12.0", "3.12", "name: timeout", "name: seconds");

        Run run = check(python(specs.resolve("asyncio/history/3.12.0.yaml"), "", ""));

        assertThat(run.output()).startsWith("asyncio 3.12.0 (3.12.0.yaml) -> 3.12.0 (").contains("no differences");
        assertThat(run.status()).isZero();
    }

    @Test
    void anInterpreterWithoutModuleIsComparedWithItsVersion() throws IOException {
        Path spec = addToHistory("3.10.4", "3.10", "", "");

        Run run = check(python(spec, "3.10.4", "3.10.9"));

        assertThat(run.output()).startsWith("asyncio 3.10.4 (3.10.4.yaml) -> 3.10.9 (").contains("no differences");
        assertThat(run.status()).isZero();
    }

    @Test
    void theInterpreterOfAReleaseIsFetched() throws IOException {
        Path spec = addToHistory("3.12.0", "3.12", "", "");
        Inputs.write(specs.resolve("asyncio/history/artifacts.properties"), "3.12.0=3.12.0-1.5.9\n");
        Path python = python(spec, "name: timeout", "name: seconds");
        Files.move(script("[ \"$*\" = 'interpreter 3.12 3.12.0-1.5.9' ] && echo 3.12.0-1.5.9 && echo " + python),
                root.resolve("qtloop"));

        Run check = spec("check", "3.12.0", "--typeshed", root.toString());
        Run extract = spec("extract", "3.12.0", "--typeshed", root.toString());

        assertThat(check.errors()).isEmpty();
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.output()).contains("parameter timeout renamed seconds");
        assertThat(extract).isEqualTo(Run.SILENT);
        assertThat(spec).content().contains("name: seconds").doesNotContain("name: timeout");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            extract 3.12.7 --interpreter PYTHON | PYTHON is Python 3.12.0, not 3.12.7
            check 3.12.0                        | no artifact has an interpreter of Python 3.12.0: name one with
            check 3.12 --interpreter PYTHON     | name either versions or an interpreter
            """)
    void whatIsWrongAboutAReleaseIsOneLine(String line, String reason) throws IOException {
        String python = python(addToHistory("3.12.0", "3.12", "", ""), "", "").toString();

        Run run = spec((line.replace("PYTHON", python) + " --typeshed " + root).split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).startsWith("error: ").contains(reason.replace("PYTHON", python)).hasLineCount(1);
        assertThat(specs.resolve("asyncio/history/3.12.7.yaml")).doesNotExist();
    }

    /** The small spec of 3.12, as that of another release in which a text is another. */
    private Path addToHistory(String release, String minor, String old, String text) throws IOException {
        String content = Files.readString(specs.resolve("asyncio/3.12.yaml"));
        assertThat(content).contains(old);
        Path file = specs.resolve("asyncio/history/" + release + ".yaml");
        Inputs.write(file, content.replace("'3.12.1'", "'" + release + "'")
                .replace("minor: '3.12'", "minor: '" + minor + "'")
                .replace(old, text));
        return file;
    }

    private Run check(Path interpreter) {
        return spec("check", "--interpreter", interpreter.toString(), "--typeshed", root.toString());
    }

    /** A program that answers with a spec in which a text is replaced. */
    private Path python(Path spec, String old, String text) throws IOException {
        String content = Files.readString(spec);
        assertThat(content).contains(old);
        Path answer = Files.createTempFile(root, "answer", ".yaml");
        Files.writeString(answer, content.replace(old, text));
        return script("cat " + answer);
    }

    private Path script(String body) throws IOException {
        Path script = Files.createTempFile(root, "python", "");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private Run spec(String... arguments) {
        String[] line = new String[arguments.length + 3];
        System.arraycopy(new String[] {"spec", "--root", root.toString()}, 0, line, 0, 3);
        System.arraycopy(arguments, 0, line, 3, arguments.length);
        return Run.of(line);
    }
}
