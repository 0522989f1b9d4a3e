package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** The committed spec of a version is, to the byte, what its interpreter says today. */
@Tag(Lane.CI_TAG)
class SpecTest extends LauncherCase {
    private static final Path RESOURCES = Launcher.SCRIPT.resolveSibling("api-spec/src/main/resources");
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @EveryPython
    void theInterpreterGivesTheCommittedSpec(PythonVersion version) throws Exception {
        SpecTypes.assumeAvailable();
        Outcome outcome = launcher.call(LIMIT, "spec", "extract", version.toString(), "--output", "-");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output()).isEqualTo(committed(version));
    }

    /** Python's isolated mode makes another hash seed each time, so these runs are not isolated. */
    @ProcessPython
    void theSeedOfHashesChangesNothing(PythonVersion version) throws Exception {
        SpecTypes.assumeAvailable();
        String interpreter = interpreter(version);
        for (String seed : List.of("1", "2")) {
            Path seeded = directory.resolve("python-" + seed);
            Files.writeString(seeded, """
                    #!/bin/sh
                    [ "$1" = -I ] && shift
                    PYTHONHASHSEED=%s exec '%s' "$@"
                    """.formatted(seed, interpreter));
            Files.setPosixFilePermissions(seeded, PosixFilePermissions.fromString("rwx------"));
            Outcome outcome = launcher.call(LIMIT, "spec", "extract", "--interpreter", seeded.toString());
            assertThat(outcome).isEqualTo(new Outcome(0, committed(version), ""));
        }
    }

    /** Every shape of a call, an attribute, a warning and a type, in a library of a few lines. */
    @EveryPython
    void thePlantedLibraryIsUnderstood(PythonVersion version) throws Exception {
        Path planted = Launcher.SCRIPT.resolveSibling("compat-tests/src/test/resources/extractor");
        List<String> command = List.of(
                interpreter(version),
                "-I",
                "-B",
                planted.resolve("describe_planted.py").toString(),
                RESOURCES.resolve("extract_spec").toString());
        Outcome outcome = new ChildProcess(command, Map.of(), directory).run("", LIMIT);
        assertThat(outcome).isEqualTo(new Outcome(0, Files.readString(planted.resolve("expected.yaml")), ""));
    }

    private String interpreter(PythonVersion version) throws Exception {
        return launcher.run(version, "-c", "import sys; print(sys.executable)").output().strip();
    }

    private static String committed(PythonVersion version) throws Exception {
        return Files.readString(RESOURCES.resolve("asyncio/" + version + ".yaml"));
    }
}
