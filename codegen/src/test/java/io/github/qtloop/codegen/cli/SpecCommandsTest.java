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
    void anUnknownFormatIsRefused() {
        assertThat(spec("diff", "3.12", "3.13", "--format", "pdf").status()).isEqualTo(2);
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
        assertThat(run.output()).contains("parameter timeout renamed seconds").contains("1 change: 1 signature");
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
                .containsOnlyOnce("1 change: ");
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
