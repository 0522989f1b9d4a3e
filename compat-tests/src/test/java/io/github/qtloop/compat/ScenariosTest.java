package io.github.qtloop.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every scenario leaves the same trace as a Java program on the Qt loop and as a Python program under CPython, on every
 * Python version. The Python half is the expectation; nothing is recorded.
 */
class ScenariosTest {

    private static final double SECONDS_EACH = 20;

    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicContainer> sameTraceAsCPython() throws IOException, InterruptedException {
        ScenarioCatalogue catalogue = ScenarioCatalogue.load();
        assertThat(catalogue.since()).as("scenarios").isNotEmpty();
        Stream.Builder<DynamicContainer> versions = Stream.builder();
        for (PythonVersion version : PythonVersion.values()) {
            List<String> names = catalogue.names(version);
            Path classes = work.resolve(version.toString());
            ScenarioCompiler.compile(catalogue, version, classes);
            ScenarioRun run = ScenarioRun.of(catalogue, version, classes, SECONDS_EACH);
            versions.add(DynamicContainer.dynamicContainer(
                    version.toString(),
                    names.stream()
                            .map(name -> DynamicTest.dynamicTest(
                                    name,
                                    catalogue.directory().resolve(name + ".java").toUri(),
                                    () -> run.difference(name).ifPresent(report -> fail(name + "\n" + report))))));
        }
        return versions.build();
    }
}
