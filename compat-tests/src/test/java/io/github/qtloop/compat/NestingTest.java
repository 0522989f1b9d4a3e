package io.github.qtloop.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.compat.host.DialogHost;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * Python code that enters a nested Qt event loop by a modal dialog: the cases in {@code nesting/}, with dialogs of a
 * Java application that hosts Python, and with PyQt6 in the same process.
 */
class NestingTest {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int FEWEST_CASES = 14;
    @TempDir
    private Path directory;

    @TestFactory
    @Tag("qtjambi")
    List<DynamicContainer> dialogsOfTheJavaApplication() throws Exception {
        List<DynamicContainer> versions = new ArrayList<>();
        for (PythonVersion version : PythonVersion.values()) {
            versions.add(DynamicContainer.dynamicContainer(
                    version.toString(), cases(hosted(JavaHost.withQtJambi(version)))));
        }
        return versions;
    }

    @TestFactory
    @Tag("qtjambi")
    Stream<DynamicTest> dialogsOnThePortableReactor() throws Exception {
        return cases(hosted(JavaHost.withQtJambi(PythonVersion.newest(), "-Dqtloop.reactor=portable")));
    }

    @TestFactory
    Stream<DynamicTest> dialogsOfPyQt6() throws Exception {
        return cases(PyQt6.run(directory, script().toString()));
    }

    @SuppressWarnings("unchecked")
    private static Stream<DynamicTest> cases(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        List<Map<String, Object>> cases = outcome.output().lines()
                .map(line -> (Map<String, Object>) new Yaml().load(line))
                .toList();
        assertThat(cases).hasSizeGreaterThan(FEWEST_CASES);
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(
                        (String) each.get("case"),
                        () -> assertThat(each.get("printed")).isEqualTo(each.get("expected"))));
    }

    private Outcome hosted(JavaHost host) throws Exception {
        return host.run(DialogHost.class, directory, LIMIT, script().toString());
    }

    private static Path script() throws URISyntaxException {
        return Path.of(NestingTest.class.getResource("/nesting/run_cases.py").toURI());
    }
}
