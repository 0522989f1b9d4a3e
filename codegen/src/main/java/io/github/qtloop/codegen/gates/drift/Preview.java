package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What typeshed foresees of a version that has no interpreter yet. Stubs do not say all that an interpreter says, and
 * differ from it in places; so only what they say otherwise of the version than of those before it counts.
 *
 * @param changes by version, the subjects of which typeshed says something else than of the version before
 */
record Preview(Map<PythonVersion, Set<String>> changes) {
    private static final Set<Kind> DESCRIBED =
            EnumSet.of(Kind.NAME, Kind.METHOD, Kind.PROPERTY, Kind.FIELD, Kind.CONSTANT, Kind.MODULE);

    /** The keys that stubs have something to say to. */
    private static final Set<String> FACETS = Set.of(
            "all", "bases", "binding", "constructor", "documented", "exported", "kind", "module", "overloads",
            "parameters", "returns", "type", "type_parameters", "value", "writable");

    /** Of a spec that is one. */
    static Optional<Preview> of(YamlNode root) {
        return root.get("python").find("preview").map(marked -> new Preview(root.get("changes").entries().entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        change -> PythonVersion.of(change.getKey()), change -> Set.copyOf(change.getValue().texts())))));
    }

    /**
     * The surface of the version: what an interpreter says of an older one, with what is foreseen since.
     *
     * @param older the version that was asked
     * @param asked what the interpreter has said
     * @param foreseen what typeshed says
     */
    Map<String, Item> over(PythonVersion older, Map<String, Item> asked, Map<String, Item> foreseen) {
        Set<String> changed = changes.entrySet().stream()
                .filter(change -> change.getKey().compareTo(older) > 0)
                .flatMap(change -> change.getValue().stream())
                .collect(Collectors.toSet());
        Map<String, Item> items = new LinkedHashMap<>(asked);
        items.values().removeIf(item -> isAmong(changed, item) && !foreseen.containsKey(item.key()));
        foreseen.values().stream()
                .filter(item -> isAmong(changed, item))
                .forEach(item -> items.merge(item.key(), item, Preview::update));
        return items;
    }

    private static boolean isAmong(Set<String> changed, Item item) {
        return DESCRIBED.contains(item.kind()) && changed.contains(item.subject());
    }

    private static Item update(Item asked, Item foreseen) {
        Map<String, YamlNode> facets = new LinkedHashMap<>(asked.facets());
        facets.keySet().removeAll(FACETS);
        facets.putAll(foreseen.facets());
        return new Item(
                asked.kind(),
                asked.key(),
                asked.subject(),
                asked.owner(),
                asked.ownerKey(),
                facets,
                asked.calls(),
                foreseen.position());
    }
}
