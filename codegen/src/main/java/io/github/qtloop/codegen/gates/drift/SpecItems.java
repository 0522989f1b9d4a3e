package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a spec apart into the things that it describes. Contract: everything below the document's top node ends up as a
 * facet or a call of exactly one item, keys that nobody here has heard of included; left out are only the two that name
 * the interpreter, {@code python.version} and {@code python.minor}.
 */
final class SpecItems {
    private final YamlNode root;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, String> classKeys = new HashMap<>();

    private SpecItems(YamlNode root) {
        this.root = root;
    }

    /** The items by key, in the order of the file. */
    static Map<String, Item> of(YamlNode root) {
        SpecItems reading = new SpecItems(root);
        root.entries().forEach(reading::readSection);
        return reading.items;
    }

    private void readSection(String section, YamlNode node) {
        switch (section) {
            case "python" -> addRecord(section, node, List.of("version", "minor"));
            case "modules" -> node.entries().forEach((name, module) -> add(Kind.MODULE, name, module));
            case "names" -> node.entries().forEach(this::readName);
            case "hooks" -> node.entries().forEach(this::readHooks);
            case "call_sites" -> node.entries().forEach(this::readCalls);
            case "attributes" -> node.entries().forEach(this::readAttribute);
            case "probes" -> node.entries().forEach((name, probe) -> add(Kind.PROBE, name, probe));
            case "types" -> node.entries().forEach(this::readTypes);
            default -> addRecord(section, node, List.of());
        }
    }

    private void readName(String name, YamlNode node) {
        Map<String, YamlNode> facets = new LinkedHashMap<>(node.entries());
        for (String members : List.of("methods", "properties", "fields", "constants")) {
            facets.remove(members);
        }
        Item item = item(Kind.NAME, name, name, Optional.empty(), Optional.empty(), facets, node);
        put(item);
        item.text("module").ifPresent(module ->
                classKeys.put(module + "." + item.text("defined_as").orElse(name), item.key()));
        node.entriesOf("methods").forEach((member, entry) -> addMember(item, Kind.METHOD, member, entry));
        node.entriesOf("constants").forEach((member, entry) -> addMember(item, Kind.CONSTANT, member, entry));
        for (Kind kind : List.of(Kind.PROPERTY, Kind.FIELD)) {
            node.find(kind == Kind.PROPERTY ? "properties" : "fields").stream()
                    .flatMap(list -> list.items().stream())
                    .forEach(entry -> addMember(item, kind, entry.get("name").text(), entry));
        }
    }

    private void addMember(Item owner, Kind kind, String name, YamlNode entry) {
        String subject = owner.subject() + "." + name;
        Map<String, YamlNode> facets = new LinkedHashMap<>(facets(entry));
        if (kind == Kind.PROPERTY || kind == Kind.FIELD) {
            facets.remove("name");
        }
        put(item(kind, subject, subject, Optional.of(owner.subject()), Optional.of(owner.key()), facets, entry));
    }

    private void readHooks(String owner, YamlNode hooks) {
        String simple = owner.substring(owner.lastIndexOf('.') + 1);
        boolean module = simple.matches("_*[a-z].*");
        Item holder = item(Kind.HOOKS, owner, module ? owner : simple, Optional.empty(),
                Optional.ofNullable(classKeys.get(owner)), Map.of(Item.HOOKS, hooks), hooks);
        put(holder);
        hooks.entries().forEach((name, entry) -> put(item(
                Kind.HOOK,
                owner + "." + name,
                (module ? owner : simple) + "." + name,
                module ? Optional.empty() : Optional.of(simple),
                Optional.of(holder.key()),
                entry.entries(),
                entry)));
    }

    private void readCalls(String called, YamlNode list) {
        Map<String, List<YamlNode>> byCaller = new LinkedHashMap<>();
        list.items().forEach(call ->
                byCaller.computeIfAbsent(call.get("caller").text(), caller -> new ArrayList<>()).add(call));
        byCaller.forEach((caller, calls) -> put(new Item(
                Kind.CALL,
                Kind.CALL.label() + " " + called + " in " + caller,
                called,
                Optional.of(called.replaceAll("\\..*", "")),
                Optional.empty(),
                Map.of("caller", calls.getFirst().get("caller")),
                calls,
                calls.getFirst().position())));
    }

    private void readAttribute(String name, YamlNode entry) {
        Optional<String> receiver = Optional.of(name.replaceAll("\\..*", ""));
        put(item(Kind.ATTRIBUTE, name, name, receiver, Optional.empty(), entry.entries(), entry));
    }

    private void readTypes(String table, YamlNode types) {
        types.entries().forEach((name, type) -> put(item(
                Kind.TYPE, table + " " + name, name, Optional.empty(), Optional.empty(), facets(type), type)));
    }

    private void addRecord(String section, YamlNode node, List<String> without) {
        Map<String, YamlNode> facets = new LinkedHashMap<>(facets(node));
        without.forEach(facets::remove);
        put(item(Kind.RECORD, section, section, Optional.empty(), Optional.empty(), facets, node));
    }

    private void add(Kind kind, String name, YamlNode node) {
        put(item(kind, name, name, Optional.empty(), Optional.empty(), facets(node), node));
    }

    private static Map<String, YamlNode> facets(YamlNode node) {
        return node.isMapping() ? node.entries() : Map.of("value", node);
    }

    private static Item item(
            Kind kind,
            String name,
            String subject,
            Optional<String> owner,
            Optional<String> ownerKey,
            Map<String, YamlNode> facets,
            YamlNode node) {
        return new Item(
                kind, kind.label() + " " + name, subject, owner, ownerKey, facets, List.of(), node.position());
    }

    private void put(Item item) {
        items.put(item.key(), item);
    }
}
