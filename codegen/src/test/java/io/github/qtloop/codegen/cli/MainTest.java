package io.github.qtloop.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.testing.Inputs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it captures what the JVM prints")
class MainTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void generatesAVersion() {
        Path java = directory.resolve("java");
        Path resources = directory.resolve("resources");

        Run run = Run.of("generate", "--spec", Inputs.SMALL.toString(), "--python", "3.12", "--java", java.toString(),
                "--resources", resources.toString());

        assertThat(run).isEqualTo(Run.SILENT);
        assertThat(Inputs.read(java)).containsKey("io/github/qtloop/asyncio/QueueShutDown.java");
        assertThat(Inputs.read(resources)).containsOnlyKeys("python/qtloop/_shim_312.py");
    }

    @Test
    void generatesTheCommonSurface() {
        Path java = directory.resolve("java");

        Run run = Run.of("generate", "--spec", Inputs.SMALL.toString(), "--java", java.toString());

        assertThat(run).isEqualTo(Run.SILENT);
        assertThat(Inputs.read(java))
                .containsKey("io/github/qtloop/asyncio/Task.java")
                .doesNotContainKey("io/github/qtloop/asyncio/QueueShutDown.java");
    }

    @Test
    void wrongInputIsOneLineAndStatusTwo() {
        Inputs inputs = Inputs.copy(directory.resolve("in")).replace("overlay/general.yaml", "schema: 1", "schema: 2");
        String[] arguments = {"generate", "--spec", inputs.directory().toString(), "--java", directory + "/out"};

        Run run = Run.of(arguments);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).startsWith("error: general.yaml:1: ").hasLineCount(1);
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void aFaultOfTheProgramIsOneLineToo() {
        StringWriter errors = new StringWriter();

        int status = Main.report(new IllegalStateException("first\nsecond"), new PrintWriter(errors, true), false);

        assertThat(status).isEqualTo(70);
        assertThat(errors.toString())
                .startsWith("error: a fault of this program")
                .endsWith("java.lang.IllegalStateException: first\n");
    }

    @Test
    void classesThatConformAreNoFault() {
        assertThat(conform()).isEqualTo(Run.SILENT);
    }

    @Test
    void classesThatDoNotConformAreStatusTwoAndOneLineEach() {
        Inputs.copy(Inputs.GOLDEN.resolve("conformance"), directory)
                .replace("shared/core/Loop.java", "callback.run();", "throw new AssertionError();")
                .replace("own/core/VersionLoop.java", "() -> null", "() -> { throw new AssertionError(); }");

        Run run = conform();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("error: 3.12.yaml:") && line.contains("only refuses"));
    }

    private Run conform() {
        if (!Files.exists(directory.resolve("own"))) {
            Inputs.copy(Inputs.GOLDEN.resolve("conformance"), directory);
        }
        return Run.of("conform", "--spec", Inputs.SMALL.toString(), "--python", "3.12", "--shared", directory + "/shared",
                "--own", directory + "/own");
    }

    @Test
    void verboseAddsTheStackTrace() {
        Run run = Run.of("generate", "--verbose", "--spec", directory + "/none", "--java", directory + "/out");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("error: ").contains("\tat ");
    }

    @Test
    void extractsFromAnInterpreter() throws IOException {
        Path output = directory.resolve("spec/3.12.yaml");
        Path interpreter = script("cat " + Inputs.SMALL.toAbsolutePath() + "/asyncio/3.12.yaml");

        Run run = Run.of("spec", "extract", "3.12", "--interpreter", interpreter.toString(), "--output",
                output.toString(), "--typeshed", directory.toString());

        assertThat(run).isEqualTo(Run.SILENT);
        assertThat(output).hasSameTextualContentAs(Inputs.SMALL.resolve("asyncio/3.12.yaml"));
        try (var beside = Files.list(output.getParent())) {
            assertThat(beside).containsExactly(output);
        }
    }

    @Test
    void anInterpreterOfAnotherVersionIsRefused() throws IOException {
        Path interpreter = script("cat " + Inputs.SMALL.toAbsolutePath() + "/asyncio/3.12.yaml");

        assertRefused("3.11", interpreter, "is Python 3.12, not 3.11");
    }

    @Test
    void whatIsNoInterpreterIsRefused() throws IOException {
        assertRefused("3.12", script("echo 'what is this?' >&2; exit 1"), "did not run the extractor: what is this?");
        assertRefused("3.12", script("exit 0"), "has written no spec");
        assertRefused("3.12", directory.resolve("missing"), "is no executable file");
        assertRefused("latest", directory.resolve("missing"), "'latest' is no Python version like 3.13");
    }

    private void assertRefused(String version, Path interpreter, String reason) {
        Path output = directory.resolve("refused/3.12.yaml");

        Run run = Run.of("spec", "extract", version, "--interpreter", interpreter.toString(), "--output",
                output.toString(), "--typeshed", directory.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).startsWith("error: ").contains(reason).hasLineCount(1);
        assertThat(Inputs.read(directory.resolve("refused"))).isEmpty();
    }

    private Path script(String body) throws IOException {
        Path script = Files.createTempFile(directory, "python", "");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
