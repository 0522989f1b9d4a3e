package io.github.qtloop.codegen.yaml;

import dev.harrel.jsonschema.Error;
import io.github.qtloop.codegen.base.Position;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The places in a document that the errors of a schema speak of. There may be as many of both as the document has keys. */
final class Places {

    private final String file;
    private final Node root;
    private final Map<MappingNode, Map<String, NodeTuple>> entries = new IdentityHashMap<>();

    Places(String file, Node root) {
        this.file = file;
        this.root = root;
    }

    /** Follows a JSON pointer; where it names an unknown key, the key's own line counts. */
    Position of(Error error) {
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
            } else if (node instanceof MappingNode mapping && entries(mapping).get(key) instanceof NodeTuple entry) {
                node = entry.getValueNode();
                place = entry.getKeyNode();
            }
        }
        return YamlNode.position(file, misnamed(node, error).orElse(place));
    }

    /** The key that a mapping must not have, when its name is the fault: the report begins with it, in quotes. */
    private Optional<Node> misnamed(Node node, Error error) {
        String report = error.getError();
        if (!(node instanceof MappingNode mapping)
                || !error.getEvaluationPath().contains("/propertyNames")
                || !report.startsWith("\"")) {
            return Optional.empty();
        }
        for (int end = report.indexOf('"', 1); end > 0; end = report.indexOf('"', end + 1)) {
            NodeTuple entry = entries(mapping).get(report.substring(1, end));
            if (entry != null) {
                return Optional.of(entry.getKeyNode());
            }
        }
        return Optional.empty();
    }

    private Map<String, NodeTuple> entries(MappingNode mapping) {
        return entries.computeIfAbsent(mapping, Places::byName);
    }

    private static Map<String, NodeTuple> byName(MappingNode mapping) {
        Map<String, NodeTuple> byName = new HashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name) {
                byName.put(name.getValue(), entry);
            }
        }
        return byName;
    }
}
