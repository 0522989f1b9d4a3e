package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.yaml.snakeyaml.Yaml;

/** Python functions that say in their docstring what they print; {@code nesting/run_cases.py} runs them in one process. */
final class Cases {

    private Cases() {}

    /** The path of the script, which takes the directory of the cases. */
    static String script() throws URISyntaxException {
        return resource("nesting/run_cases.py");
    }

    /** The path of a file or directory of the tests. */
    static String resource(String name) throws URISyntaxException {
        return Path.of(Cases.class.getResource("/" + name).toURI()).toString();
    }

    /** A test for each case that a run of the script has told about. */
    @SuppressWarnings("unchecked")
    static Stream<DynamicTest> of(Outcome outcome, int fewest) {
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.errors()).isEmpty();
        List<Map<String, Object>> cases = outcome.output().lines()
                .map(line -> (Map<String, Object>) new Yaml().load(line))
                .toList();
        assertThat(cases).hasSizeGreaterThan(fewest);
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(
                        (String) each.get("case"),
                        () -> assertThat(each.get("printed")).isEqualTo(each.get("expected"))));
    }
}
