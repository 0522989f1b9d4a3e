package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every scenario leaves the same trace as a Java program on the Qt loop and as a Python program under CPython, on every
 * Python version, and every name of the Java API is in a scenario. The Python half is the expectation; nothing is
 * recorded.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosTest {

    private static final double SECONDS_EACH = 20;

    private final Map<PythonVersion, Path> classes = new TreeMap<>();
    private ScenarioCatalogue catalogue;

    @BeforeAll
    void compile(@TempDir Path work) throws IOException {
        catalogue = ScenarioCatalogue.load();
        for (PythonVersion version : PythonVersion.values()) {
            classes.put(version, work.resolve(version.toString()));
            ScenarioCompiler.compile(catalogue, version, classes.get(version));
        }
    }

    @TestFactory
    List<DynamicContainer> sameTraceAsCPython() throws IOException, InterruptedException {
        List<DynamicContainer> versions = new ArrayList<>();
        for (PythonVersion version : PythonVersion.values()) {
            ScenarioRun run = ScenarioRun.of(catalogue, version, classes.get(version), SECONDS_EACH);
            versions.add(DynamicContainer.dynamicContainer(
                    version.toString(), catalogue.names(version).stream().map(name -> comparison(name, run))));
        }
        return versions;
    }

    private DynamicTest comparison(String name, ScenarioRun run) {
        return DynamicTest.dynamicTest(
                name,
                catalogue.directory().resolve(name + ".java").toUri(),
                () -> run.difference(name).ifPresent(report -> fail(name + "\n" + report)));
    }

    @EveryPython
    void everyNameOfTheApiIsInAScenario(PythonVersion version) throws IOException {
        ApiClasses api = ApiClasses.read(new JavaHost(version).classPath());
        Set<String> missing = new TreeSet<>(ApiNames.of(api));
        missing.removeAll(ScenarioNames.in(catalogue.sources(version), classes.get(version), api));
        assertThat(missing).as("names of the API of Python " + version + " without a scenario").isEmpty();
    }
}
