package io.github.qtloop.codegen.gates.revapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.pipeline.Generator;
import io.github.qtloop.codegen.testing.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged modules of neighbouring versions, as the build has them. */
class ModulePairsTest {
    private static final String LOOP = "package io.github.qtloop.version; public final class QtEventLoop {}";

    private final Generator generator = new Generator(Inputs.SMALL);

    @TempDir
    Path root = Path.of("");

    @BeforeEach
    void packageModules() throws IOException {
        for (String version : List.of("3.11", "3.12")) {
            modules().write(version, Modules.of(generator, version, LOOP));
        }
    }

    @Test
    void eachVersionIsComparedWithTheOneBefore() {
        List<GateReport> reports = new ModulePairs(Inputs.SMALL, root).check();

        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.before()).isEqualTo("qtloop-py311.jar");
            assertThat(report.after()).isEqualTo("qtloop-py312.jar");
            assertThat(report.faults()).isEmpty();
        });
    }

    @Test
    void theReportHasEachAllowedDifferenceWithItsReason() {
        List<GateReport> reports = new ModulePairs(Inputs.SMALL, root).check();

        GateReport.write(reports, root.resolve("report"));

        assertThat(Inputs.read(root.resolve("report"))).containsOnlyKeys("qtloop-py311-to-qtloop-py312.yaml");
        assertThat(Inputs.read(root.resolve("report")).values()).first().asString().contains("""
                - code: java.class.added
                  new: QueueShutDown
                  justification: 'QueueShutDown: new exception (3.12.yaml:\
                """);
    }

    @Test
    void aModuleThatIsNotWhatItsSpecSaysIsRefused() throws IOException {
        modules().write("3.12", Modules.of(generator, "3.11", LOOP));

        assertThat(new ModulePairs(Inputs.SMALL, root).check().getFirst().faults())
                .anyMatch(f -> f.startsWith("java.class.added QueueShutDown: allowed, but it does not occur"))
                .allMatch(f -> f.contains(": allowed, but it does not occur"));
    }

    @Test
    void aModuleThatIsNotPackagedIsNamed() throws IOException {
        Path jar = modules().jar("3.11");
        Files.delete(jar);

        assertThatThrownBy(() -> new ModulePairs(Inputs.SMALL, root).check())
                .hasMessage("there is no " + jar + ": package its module first");
    }

    @Test
    void oneVersionIsNoPair() {
        Inputs inputs = Inputs.copy(root.resolve("specs"));
        assertThat(inputs.directory().resolve("asyncio/3.11.yaml").toFile().delete()).isTrue();

        assertThatThrownBy(() -> new ModulePairs(inputs.directory(), root).check())
                .hasMessageStartingWith("there is only the spec of Python 3.12, and no pair of versions to compare");
    }

    private PackagedModules modules() {
        return new PackagedModules(root);
    }
}
