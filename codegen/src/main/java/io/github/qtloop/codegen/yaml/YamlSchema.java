package io.github.qtloop.codegen.yaml;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import io.github.qtloop.codegen.CodegenException;
import io.github.qtloop.codegen.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

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
            // Of nested reports, the one that lies deepest says what is wrong; of several, the first in the file.
            Violation first = result.getErrors().stream()
                    .map(error -> new Violation(locate(file, root, error), depth(error), reason(error)))
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

    /** Follows a JSON pointer; where it names an unknown key, the key's own line counts. */
    private static Position locate(String file, Node root, Error error) {
        Node node = root;
        Node place = root;
        for (String step : error.getInstanceLocation().split("/")) {
            if (step.isEmpty()) {
                continue;
            }
            String key = step.replace("~1", "/").replace("~0", "~");
            if (node instanceof SequenceNode sequence) {
                node = sequence.getValue().get(Integer.parseInt(key));
                place = node;
            } else if (node instanceof MappingNode mapping) {
                for (NodeTuple entry : mapping.getValue()) {
                    if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                        node = entry.getValueNode();
                        place = name;
                    }
                }
            }
        }
        return YamlNode.position(file, misnamed(node, error).orElse(place));
    }

    /** The key that a mapping must not have, when its name is the fault: the report begins with it. */
    private static Optional<Node> misnamed(Node node, Error error) {
        if (!(node instanceof MappingNode mapping) || !error.getEvaluationPath().contains("/propertyNames")) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(key -> key instanceof ScalarNode name
                        && error.getError().startsWith("\"" + name.getValue() + "\""))
                .findFirst();
    }
}
