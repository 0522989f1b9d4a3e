package io.github.qtloop.codegen.gates.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import io.github.qtloop.codegen.testing.Inputs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's own classes conform, and what is planted in a copy of them is named in every version. */
@Tag("ci")
class RealSourcesTest {
    private static final String CORE = "qtloop-core/src/main/java";
    private static final String SHARED = "version-module/src/main/java";
    private static final String LOOP = CORE + "/io/github/qtloop/loop/AbstractQtEventLoop.java";

    private final Path directory;
    private final Inputs copy;

    RealSourcesTest(@TempDir Path directory) {
        this.directory = directory;
        copy = Inputs.copy(Inputs.REAL, directory);
        List<String> roots = new ArrayList<>(List.of(CORE, SHARED));
        new Generator(Inputs.REAL).versions().forEach(version -> roots.add(own(version)));
        roots.forEach(root -> Inputs.copy(Path.of("..").resolve(root), directory.resolve(root)));
    }

    @Test
    void theyConform() {
        Generator generator = new Generator(directory);
        for (PythonVersion version : generator.versions()) {
            assertThat(check(generator, version)).as(version.toString()).isEmpty();
        }
    }

    @Test
    void plantedFaultsAreNamed() {
        copy.replace(LOOP, "public boolean getDebug()", "boolean debugs()")
                .replace(LOOP, "return engine.time();", "throw new UnsupportedOperationException();")
                .replace(LOOP, "    public void stop() {", "    public void halt() {}\n\n    public void stop() {")
                .replace("pending.yaml", "\npending:", "\npending:\n  - {names: [Task.uncancel, Handle], reason: x}");

        Generator generator = new Generator(directory);
        for (PythonVersion version : generator.versions()) {
            String start = version + ".yaml:[0-9]+: Python " + version + ": ";
            String loop = "AbstractQtEventLoop \\(AbstractQtEventLoop.java:[0-9]+\\) ";
            List<String> faults = check(generator, version);
            assertOne(faults, start + "AbstractEventLoop.get_debug: no class implements boolean getDebug\\(\\)");
            assertOne(faults, start + "AbstractEventLoop.time: " + loop + "only refuses double time\\(\\)");
            assertOne(faults, start + "AbstractEventLoop: " + loop
                    + "has the public method halt\\(\\), which overrides nothing");
            assertOne(faults, start + "Task.uncancel: QtTask \\(QtTask.java:[0-9]+\\) implements int uncancel\\(\\):"
                    + " take it out of pending.yaml:[0-9]+");
            assertOne(faults, start + "Handle: QtHandle \\(QtHandle.java:[0-9]+\\) implements it: take it out of"
                    + " pending.yaml:[0-9]+");
            // The base class, timer handles and the handles of the version module are handles, too.
            assertThat(faults).hasSize(9);
        }
    }

    private static void assertOne(List<String> faults, String pattern) {
        assertThat(faults.stream().filter(fault -> fault.matches(pattern)))
                .as(pattern + " in " + faults)
                .hasSize(1);
    }

    private List<String> check(Generator generator, PythonVersion version) {
        return Conformance.check(
                generator,
                version,
                List.of(directory.resolve(CORE), directory.resolve(SHARED)),
                List.of(directory.resolve(own(version))));
    }

    private static String own(PythonVersion version) {
        return "qtloop-py" + version.tag() + "/src/main/java";
    }
}
