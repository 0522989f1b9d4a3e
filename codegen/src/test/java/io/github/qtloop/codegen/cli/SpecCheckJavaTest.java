package io.github.qtloop.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.gates.revapi.Modules;
import io.github.qtloop.codegen.pipeline.Generator;
import io.github.qtloop.codegen.testing.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code spec check --java}, on a source tree with small specs, a packaged core and a program that poses as Python. */
@Isolated("it captures what the JVM prints")
class SpecCheckJavaTest {
    private static final String SPEC = "asyncio/3.12.yaml";

    @TempDir
    Path root = Path.of("");

    @BeforeEach
    void makeSourceTree() throws IOException {
        Inputs.copy(root.resolve("api-spec/src/main/resources"));
        Modules.packageCore(new Generator(Inputs.SMALL), root.resolve("qtloop-core/target/qtloop-core.jar"));
    }

    @Test
    void theSameSpecGivesTheSameJava() throws IOException {
        Run run = check("", "");

        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).contains("no differences\n", "Java shims: no differences\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void driftIsTracedToTheSpec() throws IOException {
        Run run = check("      wait:\n", "      wait:\n        deprecated: {source: interpreter}\n");

        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).contains("Java shims: 1 difference\n  java.annotation.added Future.waitFor() (annotation"
                + " @java.lang.Deprecated): Future.wait: deprecated: the interpreter warns (extracted.yaml:");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void withoutThePackagedCoreItCannotBeTold() throws IOException {
        Path core = root.resolve("qtloop-core/target/qtloop-core.jar");
        Files.delete(core);

        Run run = check("", "");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).isEqualTo("error: there is no " + core + ": package its module first\n");
    }

    /** Asks a program that answers with the spec in which a text is replaced. */
    private Run check(String old, String text) throws IOException {
        String spec = Inputs.read(Inputs.SMALL).get(SPEC);
        assertThat(spec).contains(old);
        Path answer = root.resolve("answer.yaml");
        Inputs.write(answer, spec.replace(old, text));
        Path python = root.resolve("python");
        Inputs.write(python, "#!/bin/sh\ncat " + answer + "\n");
        Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwx------"));
        return Run.of("spec", "--root", root.toString(), "check", "--java", "--interpreter", python.toString(),
                "--typeshed", root.toString());
    }
}
