package io.github.qtloop.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.testing.Inputs;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal fails the build when classes do not conform, and names every fault before. */
class ConformMojoTest {
    private final Path directory;
    private final Inputs sources;
    private final List<String> errors = new ArrayList<>();
    private final ConformMojo goal = new ConformMojo();

    ConformMojoTest(@TempDir Path directory) throws ReflectiveOperationException {
        this.directory = directory;
        sources = Inputs.copy(Inputs.GOLDEN.resolve("conformance"), directory);
        set("specDirectory", Inputs.SMALL.toFile());
        set("python", "3.12");
        set("sharedSources", List.of(directory.resolve("shared").toFile()));
        set("ownSources", new File(directory.toFile(), "own"));
        goal.setLog(new SystemStreamLog() {
            @Override
            public void error(CharSequence content) {
                errors.add(content.toString());
            }
        });
    }

    @Test
    void classesThatConformPass() throws MojoFailureException {
        goal.execute();

        assertThat(errors).isEmpty();
    }

    @Test
    void faultsAreNamedAndFailTheBuild() {
        sources.replace("shared/core/Run.java", "boolean cancel", "boolean abandon");

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("the classes for Python 3.12 do not implement its surface: 2 faults, each named above");
        assertThat(errors).hasSize(2).allMatch(line -> line.startsWith("3.12.yaml:"));
    }

    @Test
    void wrongInputFailsTheBuildInOneLine() throws ReflectiveOperationException {
        set("specDirectory", directory.resolve("none").toFile());

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .message()
                .hasLineCount(1);
    }

    private void set(String field, Object value) throws ReflectiveOperationException {
        var declared = ConformMojo.class.getDeclaredField(field);
        declared.setAccessible(true);
        declared.set(goal, value);
    }
}
