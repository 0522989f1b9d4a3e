package io.github.qtloop.codegen.gates.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.base.CodegenException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Nothing that a spec records may differ without a change: each key, value and entry of a valid spec is replaced or
 * taken out in turn, and whatever is still a valid spec must differ.
 */
class MutationTest {
    /** What the two sides of a comparison are called by. */
    private static final Set<String> IDENTITY = Set.of("/python/version", "/python/minor");

    /** Values that enumerations allow; a free text takes the first. */
    private static final List<String> VALUES = List.of(
            "other", "function", "coroutine_function", "class", "exception", "keyword_only", "positional_only",
            "var_keyword", "3.99.1", "static", "class", "abstract", "empty", "posix", "win32", "c", "python-twin",
            "text-signature", "3.99", "99", "other_Text", "abcdefabcdefabcdefabcdefabcdefabcdefabcd", "other.name",
            "caller", "https://example.com");

    private static final String RENAMED = " renamed";
    private static final String REMOVED = " removed";

    @TempDir
    Path directory = Path.of("");

    /** A change of a document, made and taken back. */
    private record Mutation(String place, Runnable make, Runnable undo) {}

    @ParameterizedTest
    @ValueSource(strings = {"3.11", "3.12", "3.13"})
    void everythingOfASmallSpecCounts(String version) {
        Tally tally = mutate(SpecInputs.SMALL.resolve("asyncio/" + version + ".yaml"), 1);

        assertThat(tally.silent).isEmpty();
        assertThat(tally.fixed).as("values of which the schema allows one only").allMatch(place ->
                place.matches("/schema|.*/(abstract|accelerated|writable|conditional|source|kind|whole)"));
        assertThat(tally.compared).isGreaterThan(200);
    }

    @Test
    void everythingOfARealSpecCounts() {
        Tally tally = mutate(Path.of("../api-spec/src/main/resources/asyncio/3.13.yaml"), 797);

        assertThat(tally.silent).isEmpty();
        assertThat(tally.compared).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.11", "3.12", "3.13"})
    void aSpecAndItselfDoNotDiffer(String version) {
        assertThat(SpecDiff.between(SpecInputs.small(version), SpecInputs.small(version))).isEmpty();
        assertThat(SpecInputs.REAL.between(version, version).changes()).isEmpty();
    }

    @Test
    void theOrderOfNamesDoesNotCount() {
        Node root = compose(SpecInputs.SMALL.resolve("asyncio/3.13.yaml"));
        reverseMappings(root);

        assertThat(SpecDiff.between(SpecInputs.small("3.13"), SpecInputs.tree(directory, text(root)))).isEmpty();
    }

    private static final class Tally {
        private final Set<String> silent = new LinkedHashSet<>();
        private final Set<String> fixed = new LinkedHashSet<>();
        private int compared;
    }

    private Tally mutate(Path file, int step) {
        Node root = compose(file);
        SpecTree original = SpecInputs.tree(directory, text(root));
        List<List<Mutation>> places = new ArrayList<>();
        collect("", root, places);
        Tally tally = new Tally();
        for (int i = 0; i < places.size(); i += step) {
            check(original, root, places.get(i), tally);
        }
        return tally;
    }

    /** Tries the mutations of one place until one gives a valid spec. */
    private void check(SpecTree original, Node root, List<Mutation> mutations, Tally tally) {
        String place = mutations.getFirst().place;
        for (Mutation mutation : mutations) {
            mutation.make.run();
            try {
                List<Change> changes = SpecDiff.between(original, SpecInputs.tree(directory, text(root)));
                tally.compared++;
                if (changes.isEmpty() && !IDENTITY.contains(place)) {
                    tally.silent.add(place);
                }
                return;
            } catch (CodegenException invalid) {
                // The schema refuses it: the next one may do.
            } finally {
                mutation.undo.run();
            }
        }
        if (!place.endsWith(RENAMED) && !place.endsWith(REMOVED)) {
            tally.fixed.add(place);
        }
    }

    private static void collect(String path, Node node, List<List<Mutation>> places) {
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> entries = mapping.getValue();
            for (int i = 0; i < entries.size(); i++) {
                NodeTuple entry = entries.get(i);
                String key = path + "/" + ((ScalarNode) entry.getKeyNode()).getValue();
                places.add(List.of(exchange(key + RENAMED, entries, i,
                        new NodeTuple(scalar("other_key"), entry.getValueNode()))));
                places.add(List.of(removal(key + REMOVED, entries, i)));
                int at = i;
                if (entry.getValueNode() instanceof ScalarNode value) {
                    places.add(values(value).stream()
                            .map(other -> exchange(key, entries, at, new NodeTuple(entry.getKeyNode(), other)))
                            .toList());
                }
                collect(key, entry.getValueNode(), places);
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                String key = path + "/" + i;
                int at = i;
                places.add(List.of(removal(key + REMOVED, items, i)));
                if (items.get(i) instanceof ScalarNode value) {
                    places.add(values(value).stream().map(other -> exchange(key, items, at, other)).toList());
                }
                collect(key, items.get(i), places);
            }
        }
    }

    private static <T> Mutation exchange(String place, List<? super T> list, int at, T other) {
        @SuppressWarnings("unchecked") // what was in the list goes back into it
        List<Object> open = (List<Object>) (List<?>) list;
        Object old = open.get(at);
        return new Mutation(place, () -> open.set(at, other), () -> open.set(at, old));
    }

    private static <T> Mutation removal(String place, List<T> list, int at) {
        T old = list.get(at);
        return new Mutation(place, () -> list.remove(at), () -> list.add(at, old));
    }

    private static List<ScalarNode> values(ScalarNode value) {
        return VALUES.stream().filter(other -> !other.equals(value.getValue())).map(MutationTest::scalar).toList();
    }

    private static ScalarNode scalar(String text) {
        boolean number = text.matches("[0-9]+");
        DumperOptions.ScalarStyle style =
                number ? DumperOptions.ScalarStyle.PLAIN : DumperOptions.ScalarStyle.SINGLE_QUOTED;
        return new ScalarNode(number ? Tag.INT : Tag.STR, text, null, null, style);
    }

    private static void reverseMappings(Node node) {
        if (node instanceof MappingNode mapping) {
            mapping.setValue(new ArrayList<>(mapping.getValue().reversed()));
            mapping.getValue().forEach(entry -> reverseMappings(entry.getValueNode()));
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(MutationTest::reverseMappings);
        }
    }

    private static Node compose(Path file) {
        return new Yaml(new LoaderOptions()).compose(new StringReader(SpecInputs.read(file)));
    }

    private static String text(Node root) {
        Writer text = new StringWriter();
        new Yaml(new DumperOptions()).serialize(root, text);
        return text.toString();
    }
}
