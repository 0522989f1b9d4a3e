package io.github.qtloop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The committed specs are what their names say, and describe every name that asyncio exports. */
class SpecFilesTest {
    private static final Map<String, Map<String, Object>> SPECS = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"3.11", "3.12", "3.13", "3.14"})
    void aSpecIsOfTheVersionOfItsName(String minor) throws IOException {
        Map<String, Object> python = mapping(read(minor).get("python"));
        assertThat(python).containsEntry("minor", minor);
        assertThat(String.valueOf(python.get("version"))).startsWith(minor + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.11", "3.12", "3.13", "3.14"})
    void everyExportedNameIsDescribed(String minor) throws IOException {
        Map<String, Object> spec = read(minor);
        Collection<?> exported = (Collection<?>) mapping(mapping(spec.get("modules")).get("asyncio")).get("all");
        Set<Object> described = new HashSet<>(mapping(spec.get("names")).keySet());
        assertThat(exported).hasSizeGreaterThan(80);
        assertThat(described).containsAll(exported);
    }

    /** One name per release that came or went with it. */
    @ParameterizedTest
    @CsvSource({
        "timeout, yes, yes, yes, yes",
        "eager_task_factory, no, yes, yes, yes",
        "QueueShutDown, no, no, yes, yes",
        "get_child_watcher, yes, yes, yes, no"
    })
    void aNameIsThereSinceItsRelease(String name, String in311, String in312, String in313, String in314)
            throws IOException {
        assertThat(exports("3.11", name)).isEqualTo(in311.equals("yes"));
        assertThat(exports("3.12", name)).isEqualTo(in312.equals("yes"));
        assertThat(exports("3.13", name)).isEqualTo(in313.equals("yes"));
        assertThat(exports("3.14", name)).isEqualTo(in314.equals("yes"));
    }

    /** What broke loops from release to release has an entry that shows it. */
    @ParameterizedTest
    @CsvFileSource(resources = "/drift.csv", delimiter = '|', nullValues = "-")
    void whatBrokeLoopsIsThere(String path, String in311, String in312, String in313, String in314)
            throws IOException {
        assertShows("3.11", path, in311);
        assertShows("3.12", path, in312);
        assertShows("3.13", path, in313);
        assertShows("3.14", path, in314);
    }

    private static void assertShows(String minor, String path, String text) throws IOException {
        Object found = read(minor);
        for (String step : path.split("/")) {
            found = follow(found, step);
        }
        if (text == null) {
            assertThat(found).as("%s in %s", path, minor).isNull();
        } else {
            assertThat(String.valueOf(found)).as("%s in %s", path, minor).contains(text);
        }
    }

    /** The value of a key, the parameter or property of a name, the calls of a caller, or the word itself. */
    private static Object follow(Object value, String step) {
        if (value instanceof Map<?, ?> map) {
            return map.get(step);
        }
        if (!(value instanceof List<?> list)) {
            return null;
        }
        List<?> found = list.stream()
                .filter(item -> item.equals(step)
                        || item instanceof Map<?, ?> entry
                                && (step.equals(entry.get("name")) || step.equals(entry.get("caller"))))
                .toList();
        return found.isEmpty() ? null : found.size() == 1 ? found.getFirst() : found;
    }

    private static boolean exports(String minor, String name) throws IOException {
        return mapping(read(minor).get("names")).containsKey(name);
    }

    private static Map<String, Object> read(String minor) throws IOException {
        Map<String, Object> known = SPECS.get(minor);
        if (known == null) {
            known = parse(minor);
            SPECS.put(minor, known);
        }
        return known;
    }

    private static Map<String, Object> parse(String minor) throws IOException {
        try (InputStream in = SpecFilesTest.class.getResourceAsStream("/asyncio/" + minor + ".yaml")) {
            return mapping(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        }
    }

    @SuppressWarnings("unchecked") // the schema gives all these mappings string keys
    private static Map<String, Object> mapping(Object value) {
        return (Map<String, Object>) value;
    }
}
