package io.github.qtloop.tests;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** What {@code bench --json} has written. */
final class BenchReport {

    private static final Path SCHEMA = Launcher.SCRIPT.resolveSibling(
            "benchmarks/src/main/resources/io/github/qtloop/bench/report/bench-report.schema.json");

    private final Map<?, ?> object;

    private BenchReport(Map<?, ?> object) {
        this.object = object;
    }

    static BenchReport read(Path file) throws IOException {
        return new BenchReport((Map<?, ?>) Chromium.parse(Files.readString(file)));
    }

    /** What the schema has against a text; empty if it is a report. */
    static List<String> violations(String json) throws IOException {
        URI uri = URI.create("urn:qtloop:bench");
        Validator validator =
                new ValidatorFactory().withJsonNodeFactory(new SnakeYamlNode.Factory()).createValidator();
        validator.registerSchema(uri, Files.readString(SCHEMA));
        return validator.validate(uri, new Yaml().compose(new java.io.StringReader(json))).getErrors().stream()
                .map(BenchReport::text)
                .toList();
    }

    private static String text(Error error) {
        return error.getInstanceLocation() + ": " + error.getError();
    }

    Map<?, ?> conditions() {
        return (Map<?, ?>) object.get("conditions");
    }

    /** The names of those who took part in a language. */
    List<String> contestants(String face) {
        return objects("contestants")
                .filter(contestant -> face.equals(contestant.get("face")))
                .map(contestant -> (String) contestant.get("name"))
                .toList();
    }

    List<Map<?, ?>> measurements() {
        return objects("measurements").toList();
    }

    List<Map<?, ?>> limits() {
        return objects("limits").toList();
    }

    List<Map<?, ?>> missing() {
        return objects("missing").toList();
    }

    private Stream<Map<?, ?>> objects(String key) {
        return ((List<?>) object.get(key)).stream().map(entry -> (Map<?, ?>) entry);
    }
}
