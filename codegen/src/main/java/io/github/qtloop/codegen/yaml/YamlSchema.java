package io.github.qtloop.codegen.yaml;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.nodes.Node;

/** A JSON schema, applied to YAML. */
public final class YamlSchema {
    /** What the library says of a key that "additionalProperties": false forbids. */
    private static final String UNKNOWN_KEY = "False schema always fails";

    private static final URI SCHEMA = URI.create("urn:qtloop:schema");

    /** A schema is itself checked against a schema when it is read, which takes longer than most uses. */
    private static final Map<String, YamlSchema> LOADED = new ConcurrentHashMap<>();

    private final Validator validator;

    private YamlSchema(Validator validator) {
        this.validator = validator;
    }

    /**
     * Loads a schema of the module {@code api-spec}.
     *
     * @param resource the schema's name, as {@code overlay.schema.json}
     * @return the schema
     */
    public static YamlSchema load(String resource) {
        return LOADED.computeIfAbsent(resource, YamlSchema::read);
    }

    private static YamlSchema read(String resource) {
        try (InputStream in = YamlSchema.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            Validator validator = new ValidatorFactory()
                    .withJsonNodeFactory(new SnakeYamlNode.Factory())
                    .createValidator();
            validator.registerSchema(SCHEMA, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return new YamlSchema(validator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks a document.
     *
     * @param file the file's name, for messages
     * @param root the document's top node
     * @throws CodegenException with the line and the reason of one violation
     */
    void check(String file, Node root) {
        record Violation(Position at, int depth, String reason) {}
        Validator.Result result = validator.validate(SCHEMA, root);
        if (!result.isValid()) {
            Places places = new Places(file, root);
            // Of nested reports, the one that lies deepest says what is wrong; of several, the first in the file.
            Violation first = result.getErrors().stream()
                    .map(error -> new Violation(places.of(error), depth(error), reason(error)))
                    .min(Comparator.comparingInt(Violation::depth).reversed()
                            .thenComparingInt(violation -> violation.at.line()))
                    .orElseThrow();
            throw new CodegenException(first.at, first.reason);
        }
    }

    private static int depth(Error error) {
        return error.getInstanceLocation().split("/").length;
    }

    private static String reason(Error error) {
        String where = error.getInstanceLocation().replaceAll("\\s", " ");
        String reason = error.getError().equals(UNKNOWN_KEY) ? "unknown key" : error.getError();
        return (where.isEmpty() ? "" : where.substring(1).replace("/", ".") + ": ") + reason;
    }
}
