package io.github.qtloop.codegen.fuzz;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Spoils a YAML file in one place or two: a node is deleted, doubled, renamed, given another type or another place, or
 * bytes change. The same random numbers give the same file.
 */
final class Mutator {
    /** An entry of a mapping, or an item of a list (without a key): where it is in the text. */
    private record Site(Span key, Span value, boolean flow) {
        Span whole() {
            return new Span(key.start, value.end);
        }
    }

    private record Span(int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }

    /** What stands in the place of a name or text. */
    private static final List<String> NAMES = List.of(
            "class", "switch", "enum", "goto", "_", "null", "true", "~", "wait", "notify", "getClass", "hashCode",
            "self", "Object", "String", "Asyncio", "AsyncioFunctions", "Map", "List", "T", "package-info", "a.b",
            ".", "..", "a-b", "' '", "''", "é", "\"\\u0000\"", "\"\\n\"", "\"\\\"\"", "\"*/\"", "'\\u002a/'",
            "'${x}'", "'#end'", "'@'", "'<T>'", "'{@link'", "0", "-1", "99999999999999999999", "1e9", "0x1F",
            "3.13", "'3.13'", "2001-01-01", ".nan", "CreateServerOptions", "Future",
            "asyncio.events.AbstractEventLoop", "asyncio.tasks.Task", "__init__", "None", "'Optional['", "']'",
            "list[", "int | None", "a".repeat(3000), "'" + "A.".repeat(2000) + "'");

    /** What stands in the place of a value. */
    private static final List<String> VALUES = List.of(
            "[]", "{}", "[[]]", "{a: b}", "[a, a]", "[null]", "null", "", "17", "true", "'17'", "*a", "&a b",
            "!!binary aGk=", "!x y", "<<: {a: b}", "{<<: {a: b}}", "? x", "- x", "|\n  x", ">\n x",
            "[" .repeat(60) + "]".repeat(60), "{a: ".repeat(60) + "b" + "}".repeat(60), "[1, {2: 3}]", "{[a]: b}",
            "'", "\"", "[", "{", "%YAML 1.1", "---\n...");

    private static final List<String> SNIPPETS = List.of(
            "*", "&x ", "!", "%", "@", "`", "\t", ": ", "- ", "{", "}", "[", "]", ",", "'", "\"", "#", "|", ">",
            "?", "\n", "\r", "\u0085", "\u2028", "\uFEFF", "\u0000", "\u0007", "é", "---\n", "...\n", "<<: *x\n",
            "  ", "\n\n");

    private final String text;
    private final Node root;

    Mutator(byte[] valid) {
        text = new String(valid, StandardCharsets.UTF_8);
        root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    }

    byte[] mutate(Random random) {
        byte[] bytes = mutateText(random).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0) {
            int flips = 1 + random.nextInt(4);
            for (int i = 0; i < flips && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }

    /** Puts every so many of the names in the place of each scalar, one after the other. */
    List<byte[]> sweep(int step) {
        List<Span> scalars = new ArrayList<>();
        collectScalars(root, scalars);
        List<byte[]> mutations = new ArrayList<>();
        for (int i = 0; i < scalars.size(); i++) {
            for (int name = i % step; name < NAMES.size(); name += step) {
                mutations.add(replaced(scalars.get(i), NAMES.get(name)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return mutations;
    }

    private static void collectScalars(Node node, List<Span> scalars) {
        switch (node) {
            case MappingNode mapping -> mapping.getValue().forEach(entry -> {
                scalars.add(span(entry.getKeyNode()));
                collectScalars(entry.getValueNode(), scalars);
            });
            case SequenceNode sequence -> sequence.getValue().forEach(item -> collectScalars(item, scalars));
            default -> scalars.add(span(node));
        }
    }

    private String mutateText(Random random) {
        Site site = site(random, root, new Site(new Span(0, 0), new Span(0, text.length()), false));
        return switch (random.nextInt(10)) {
            case 0, 1 -> remove(removable(site));
            case 2 -> doubled(site);
            case 3 -> replaced(site.key, pick(random, NAMES));
            case 4, 5 -> replaced(site.value, pick(random, NAMES));
            case 6 -> replaced(site.value, pick(random, VALUES));
            case 7 -> swapped(site, site(random, root, site));
            case 8 -> replaced(site.value, site(random, root, site).value.of(text).strip());
            default -> {
                int at = random.nextInt(text.length());
                yield replaced(new Span(at, at + random.nextInt(2)), pick(random, SNIPPETS));
            }
        };
    }

    /** Goes down from a node at random; the names are the largest part and get the most visits. */
    private static Site site(Random random, Node node, Site found) {
        List<Site> sites = new ArrayList<>();
        List<Node> children = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            boolean flow = mapping.getFlowStyle() == FlowStyle.FLOW;
            for (NodeTuple entry : mapping.getValue()) {
                sites.add(new Site(span(entry.getKeyNode()), span(entry.getValueNode()), flow));
                children.add(entry.getValueNode());
                if (found.key.end == 0 && entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("names")
                        && random.nextBoolean()) {
                    return site(random, entry.getValueNode(), sites.getLast());
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            boolean flow = sequence.getFlowStyle() == FlowStyle.FLOW;
            for (Node item : sequence.getValue()) {
                Span span = span(item);
                sites.add(new Site(new Span(span.start, span.start), span, flow));
                children.add(item);
            }
        }
        if (sites.isEmpty() || found.key.end != 0 && random.nextInt(5) == 0) {
            return found;
        }
        int index = random.nextInt(sites.size());
        return site(random, children.get(index), sites.get(index));
    }

    private static Span span(Node node) {
        return new Span(node.getStartMark().getIndex(), node.getEndMark().getIndex());
    }

    /** An entry with the line or the comma that belongs to it. */
    private Span removable(Site site) {
        Span whole = site.whole();
        int end = whole.end;
        if (site.flow) {
            return new Span(whole.start, text.startsWith(", ", end) ? end + 2 : end);
        }
        while (end > whole.start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int line = text.indexOf('\n', end);
        return new Span(text.lastIndexOf('\n', whole.start) + 1, line < 0 ? text.length() : line + 1);
    }

    private String remove(Span span) {
        return replaced(span, "");
    }

    private String doubled(Site site) {
        Span span = removable(site);
        String separator = site.flow && !span.of(text).endsWith(", ") ? ", " : "";
        return replaced(span, span.of(text) + separator + span.of(text));
    }

    private String swapped(Site one, Site other) {
        Span first = one.value.start <= other.value.start ? one.value : other.value;
        Span second = first == one.value ? other.value : one.value;
        return second.start < first.end
                ? replaced(first, second.of(text))
                : text.substring(0, first.start) + second.of(text) + text.substring(first.end, second.start)
                        + first.of(text) + text.substring(second.end);
    }

    private String replaced(Span span, String other) {
        int end = Math.min(span.end, text.length());
        return text.substring(0, span.start) + other + text.substring(end);
    }

    private static String pick(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
