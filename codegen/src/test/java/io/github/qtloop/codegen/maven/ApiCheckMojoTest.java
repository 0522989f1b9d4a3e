package io.github.qtloop.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.gates.revapi.Modules;
import io.github.qtloop.codegen.gates.revapi.PackagedModules;
import io.github.qtloop.codegen.pipeline.Generator;
import io.github.qtloop.codegen.testing.Inputs;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal fails the build when packaged modules differ in what their specs do not, and names every fault before. */
class ApiCheckMojoTest {
    private static final String LOOP = "package io.github.qtloop.version; public final class QtEventLoop {}";

    private final Generator generator = new Generator(Inputs.SMALL);
    private final Path report;
    private final PackagedModules modules;
    private final List<String> told = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final ApiCheckMojo goal = new ApiCheckMojo();

    ApiCheckMojoTest(@TempDir Path directory) throws IOException, ReflectiveOperationException {
        report = directory.resolve("report");
        modules = new PackagedModules(directory);
        modules.write("3.11", Modules.of(generator, "3.11", LOOP));
        modules.write("3.12", Modules.of(generator, "3.12", LOOP));
        set("specDirectory", Inputs.SMALL.toFile());
        set("modules", directory.toFile());
        set("reportDirectory", report.toFile());
        goal.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence content) {
                told.add(content.toString());
            }

            @Override
            public void error(CharSequence content) {
                errors.add(content.toString());
            }
        });
    }

    @Test
    void modulesThatDifferAsTheirSpecsDoPass() throws MojoFailureException {
        goal.execute();

        assertThat(errors).isEmpty();
        assertThat(told).singleElement().asString()
                .matches("qtloop-py311\\.jar -> qtloop-py312\\.jar: [1-9]\\d* differences, which their specs explain");
        assertThat(Inputs.read(report)).containsOnlyKeys("qtloop-py311-to-qtloop-py312.yaml");
    }

    @Test
    void aDifferenceThatNoSpecExplainsIsNamedAndFailsTheBuild() throws IOException {
        modules.write("3.12", Modules.of(generator, "3.12", LOOP).plant("Queue", "int maxsize();", "long maxsize();"));

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("the modules do not differ as their specs do: 1 fault, each named above");
        assertThat(errors).singleElement().asString()
                .startsWith("qtloop-py311.jar -> qtloop-py312.jar: java.method.returnTypeChanged")
                .contains("Queue.maxsize()");
        assertThat(Inputs.read(report).values()).singleElement().asString().contains("java.method.returnTypeChanged");
    }

    @Test
    void aModuleThatIsNotPackagedFailsTheBuildInOneLine() throws IOException {
        Path jar = modules.jar("3.11");
        Files.delete(jar);

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is no " + jar + ": package its module first");
        assertThat(report).doesNotExist();
    }

    /** Modules are compared where all of them are packaged: in the build of the module that depends on them. */
    @Test
    void theBuildRunsTheGoal() throws IOException, XmlPullParserException {
        try (Reader pom = Files.newBufferedReader(Path.of("../compat-tests/pom.xml"))) {
            Plugin plugin = new MavenXpp3Reader().read(pom).getBuild().getPluginsAsMap()
                    .get("io.github.qtloop:qtloop-codegen");
            assertThat(plugin.getExecutions())
                    .filteredOn(execution -> execution.getGoals().contains("api-check"))
                    .singleElement()
                    .satisfies(execution -> assertThat(execution.getPhase()).as("its own phase").isNull());
        }
    }

    private void set(String field, Object value) throws ReflectiveOperationException {
        var declared = ApiCheckMojo.class.getDeclaredField(field);
        declared.setAccessible(true);
        declared.set(goal, value);
    }
}
