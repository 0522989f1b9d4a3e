package io.github.qtloop.codegen.yaml;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A value in a YAML file that is valid under its schema. What the schema guarantees is not checked again: asking for a
 * key that must exist, or for the text of a mapping, is an error of the caller.
 */
public final class YamlNode {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Patterns of the schemas are matched recursively, and names of such a length are none. */
    private static final Pattern ENDLESS_WORD = Pattern.compile("\\S{501}");

    private final String file;
    private final Node node;
    private final Node place;

    private YamlNode(String file, Node node, Node place) {
        this.file = file;
        this.node = node;
        this.place = place;
    }

    private YamlNode(String file, NodeTuple entry) {
        this(file, entry.getValueNode(), entry.getKeyNode());
    }

    /**
     * Reads a file.
     *
     * @param path the file
     * @param schema what it must look like
     * @return its top value
     * @throws CodegenException with file, line and reason, when the file is unreadable, no YAML, or breaks the schema
     */
    public static YamlNode read(Path path, YamlSchema schema) {
        String file = path.getFileName().toString();
        Node root = compose(file, path);
        rejectOddities(file, root, Collections.newSetFromMap(new IdentityHashMap<>()));
        schema.check(file, root);
        return new YamlNode(file, root, root);
    }

    private static Node compose(String file, Path path) {
        try {
            return compose(file, decode(file, Files.readAllBytes(path)));
        } catch (IOException e) {
            throw new CodegenException("cannot read " + path, e);
        }
    }

    private static Node compose(String file, String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw new CodegenException(new Position(file, 1), "the file is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            // What is missing at the end is missing in the last line, not in one after it.
            int last = lineAt(text, text.stripTrailing().length());
            int line = e.getProblemMark() == null ? 1 : Math.min(e.getProblemMark().getLine() + 1, last);
            throw new CodegenException(new Position(file, line), e.getProblem(), e);
        } catch (YAMLException e) {
            throw new CodegenException(new Position(file, 1), e.getMessage(), e);
        }
    }

    /** The text of a file, if it is text that YAML allows. */
    private static String decode(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new CodegenException(new Position(file, lineAt(text, text.length())), "not UTF-8 text");
        }
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (!StreamReader.isPrintable(c) || c == BYTE_ORDER_MARK) {
                Position place = new Position(file, lineAt(text, at));
                throw new CodegenException(place, String.format("the character U+%04X does not belong here", c));
            }
        }
        return text;
    }

    private static int lineAt(String text, int end) {
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    /** Duplicate keys, keys that are no text, aliases and endless words: YAML allows them, these files do not. */
    private static void rejectOddities(String file, Node node, Set<Node> seen) {
        if (!seen.add(node)) {
            throw new CodegenException(position(file, node), "anchors and aliases are not used in these files");
        }
        if (node instanceof ScalarNode scalar) {
            rejectEndlessWord(file, scalar);
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> rejectOddities(file, item, seen));
        } else if (node instanceof MappingNode mapping) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple entry : mapping.getValue()) {
                if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                    throw new CodegenException(position(file, entry.getKeyNode()), "a key must be plain text");
                }
                if (!keys.add(key.getValue())) {
                    throw new CodegenException(position(file, key), "duplicate key '" + key.getValue() + "'");
                }
                rejectEndlessWord(file, key);
                rejectOddities(file, entry.getValueNode(), seen);
            }
        }
    }

    private static void rejectEndlessWord(String file, ScalarNode scalar) {
        if (ENDLESS_WORD.matcher(scalar.getValue()).find()) {
            throw new CodegenException(position(file, scalar), "a word of more than 500 characters");
        }
    }

    static Position position(String file, Node node) {
        return new Position(file, node.getStartMark().getLine() + 1);
    }

    /** Where this value begins; with its key, if it has one. */
    public Position position() {
        return position(file, place);
    }

    /** Whether this is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether this is a mapping. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /**
     * Everything below this value in one line, whatever its layout in the file: lists in brackets, mappings in braces
     * with their keys sorted.
     */
    public String flow() {
        if (isList()) {
            return items().stream().map(YamlNode::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (isMapping()) {
            return new TreeMap<>(entries()).entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue().flow())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return text();
    }

    /** The text of a scalar. */
    public String text() {
        return ((ScalarNode) node).getValue();
    }

    /**
     * The number that a scalar is, in decimal digits.
     *
     * @return the number
     * @throws CodegenException when it is none, as a hexadecimal one, or a larger one
     */
    public int number() {
        if (!text().matches("[0-9]{1,9}")) {
            throw new CodegenException(position(), "'" + text() + "' is no decimal number of up to nine digits");
        }
        return Integer.parseInt(text());
    }

    /** The items of a list. */
    public List<YamlNode> items() {
        return ((SequenceNode) node)
                .getValue().stream().map(item -> new YamlNode(file, item, item)).toList();
    }

    /** The texts of a list of scalars. */
    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /** The entries of a mapping, in the order of the file. */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple entry : ((MappingNode) node).getValue()) {
            entries.put(((ScalarNode) entry.getKeyNode()).getValue(), new YamlNode(file, entry));
        }
        return entries;
    }

    /**
     * The value of a key that may be left out.
     *
     * @param key the key
     * @return the value, if there is one
     */
    public Optional<YamlNode> find(String key) {
        return ((MappingNode) node)
                .getValue().stream()
                        .filter(entry -> ((ScalarNode) entry.getKeyNode()).getValue().equals(key))
                        .findFirst()
                        .map(entry -> new YamlNode(file, entry));
    }

    /**
     * The value of a key that the schema requires.
     *
     * @param key the key
     * @return the value
     */
    public YamlNode get(String key) {
        return find(key).orElseThrow();
    }

    /**
     * The text of a key that may be left out.
     *
     * @param key the key
     * @return the text, if there is one
     */
    public Optional<String> findText(String key) {
        return find(key).map(YamlNode::text);
    }

    /**
     * The texts of a list that may be left out.
     *
     * @param key the key
     * @return the texts, none when the list is left out
     */
    public List<String> textsOf(String key) {
        return find(key).map(YamlNode::texts).orElse(List.of());
    }

    /**
     * The items of a list that may be left out.
     *
     * @param key the key
     * @return the items, none when the list is left out
     */
    public List<YamlNode> itemsOf(String key) {
        return find(key).map(YamlNode::items).orElse(List.of());
    }

    /**
     * The entries of a mapping that may be left out.
     *
     * @param key the key
     * @return the entries, none when the mapping is left out
     */
    public Map<String, YamlNode> entriesOf(String key) {
        return find(key).map(YamlNode::entries).orElse(Map.of());
    }
}
