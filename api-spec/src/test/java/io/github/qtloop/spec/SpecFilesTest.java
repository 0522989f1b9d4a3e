package io.github.qtloop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The committed specs are what their names say, and describe every name that asyncio exports. */
class SpecFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"3.11", "3.12", "3.13"})
    void aSpecIsOfTheVersionOfItsName(String minor) throws IOException {
        Map<String, Object> python = mapping(read(minor).get("python"));
        assertThat(python).containsEntry("minor", minor);
        assertThat(String.valueOf(python.get("version"))).startsWith(minor + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.11", "3.12", "3.13"})
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
        "timeout, yes, yes, yes",
        "eager_task_factory, no, yes, yes",
        "QueueShutDown, no, no, yes",
        "get_child_watcher, yes, yes, yes"
    })
    void aNameIsThereSinceItsRelease(String name, String in311, String in312, String in313) throws IOException {
        assertThat(exports("3.11", name)).isEqualTo(in311.equals("yes"));
        assertThat(exports("3.12", name)).isEqualTo(in312.equals("yes"));
        assertThat(exports("3.13", name)).isEqualTo(in313.equals("yes"));
    }

    private static boolean exports(String minor, String name) throws IOException {
        return mapping(read(minor).get("names")).containsKey(name);
    }

    private static Map<String, Object> read(String minor) throws IOException {
        try (InputStream in = SpecFilesTest.class.getResourceAsStream("/asyncio/" + minor + ".yaml")) {
            return mapping(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        }
    }

    @SuppressWarnings("unchecked") // the schema gives all these mappings string keys
    private static Map<String, Object> mapping(Object value) {
        return (Map<String, Object>) value;
    }
}
