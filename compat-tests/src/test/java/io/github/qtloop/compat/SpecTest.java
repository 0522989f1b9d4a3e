package io.github.qtloop.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The committed spec of a version is, to the byte, what its interpreter says today. */
class SpecTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void theInterpreterGivesTheCommittedSpec(PythonVersion version) throws Exception {
        Path resources = Launcher.SCRIPT.resolveSibling("api-spec/src/main/resources");
        Launcher launcher = new Launcher(directory, Map.of());
        String interpreter = launcher.run(version, "-c", "import sys; print(sys.executable)").output().strip();
        List<String> command = List.of(interpreter, "-I", "-B", resources.resolve("extract_spec.py").toString());
        Outcome outcome = new ChildProcess(command, Map.of(), directory).run("", Duration.ofSeconds(60));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output()).isEqualTo(Files.readString(resources.resolve("asyncio/" + version + ".yaml")));
    }
}
