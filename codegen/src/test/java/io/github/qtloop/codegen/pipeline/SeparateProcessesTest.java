package io.github.qtloop.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.testing.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated does not depend on the process: nor on its locale, time zone, charset or line separator. */
@Tag("ci")
class SeparateProcessesTest {
    private static final long SECONDS = 120;

    @TempDir
    Path directory = Path.of("");

    @Test
    void theEnvironmentMakesNoDifference() throws Exception {
        Path here = generate("here", "en_US.UTF-8", "-Duser.language=en", "-Duser.timezone=UTC");
        Path there = generate(
                "there",
                "C",
                // The upper case of i is another letter there, digits are others, and years count otherwise.
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=COMPAT",
                "-Dline.separator=\r\n");

        assertThat(Inputs.read(there)).isEqualTo(Inputs.read(here)).hasSizeGreaterThan(100);
        assertThat(Inputs.read(here)).isEqualTo(Generation.of(Inputs.REAL));
    }

    @Test
    void theOtherProcessIsAnother() throws Exception {
        Path printed = directory.resolve("properties");
        run(printed, "C", List.of("-Dfile.encoding=COMPAT", "-XshowSettings:properties", "-version"));

        assertThat(printed).content().containsPattern("native.encoding = (ANSI|US-ASCII)");
    }

    private Path generate(String name, String locale, String... options) throws Exception {
        Path output = directory.resolve(name);
        List<String> command = new ArrayList<>(List.of(options));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), Generation.class.getName(), Inputs.REAL.toString(),
                output.toString()));
        run(directory.resolve(name + ".log"), locale, command);
        return output;
    }

    private static void run(Path log, String locale, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_TOOL_OPTIONS");
        environment.put("LC_ALL", locale);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("the process ends").isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
