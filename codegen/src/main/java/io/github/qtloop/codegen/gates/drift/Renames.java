package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names that have become private or public: the newer spec has them with a leading underscore and the older one
 * without, or the other way round.
 */
final class Renames {
    private final Map<String, String> qualified = new TreeMap<>();
    private final Map<String, String> described = new TreeMap<>();
    private final Pattern words;

    private Renames(SpecTree before, SpecTree after) {
        Set<String> old = names(before);
        Set<String> fresh = names(after);
        for (String name : old) {
            String other = other(name);
            if (!fresh.contains(name) && fresh.contains(other) && !old.contains(other)) {
                qualified.put(name, other);
            }
        }
        before.items().values().forEach(item -> describe(item, after));
        words = Pattern.compile("(?<![\\w.])(" + qualified.keySet().stream().map(Pattern::quote)
                .collect(Collectors.joining("|")) + ")(?!\\w)");
    }

    static Renames between(SpecTree before, SpecTree after) {
        return new Renames(before, after);
    }

    private void describe(Item item, SpecTree after) {
        item.definition().map(qualified::get).filter(name -> item.kind() == Kind.NAME).ifPresent(now ->
                after.items().values().stream()
                        .filter(other -> other.kind() == Kind.NAME && !other.subject().equals(item.subject()))
                        .filter(other -> other.definition().equals(Optional.of(now)))
                        .forEach(other -> described.put(item.subject(), other.subject())));
    }

    /** Every class, function and export with its module. */
    private static Set<String> names(SpecTree tree) {
        Set<String> names = new LinkedHashSet<>();
        for (Item item : tree.items().values()) {
            item.definition().ifPresent(names::add);
            YamlNode all = item.kind() == Kind.MODULE ? item.facets().get("all") : null;
            if (all != null) {
                all.texts().forEach(name -> names.add(item.subject() + "." + name));
            }
        }
        return names;
    }

    private static String other(String name) {
        int at = name.lastIndexOf('.') + 1;
        String simple = name.substring(at);
        return name.substring(0, at) + (simple.startsWith("_") ? simple.substring(1) : "_" + simple);
    }

    /** The name that something has now. */
    Optional<String> now(String name) {
        return Optional.ofNullable(qualified.get(name));
    }

    /** The name that something had. */
    Optional<String> formerly(String name) {
        return qualified.containsValue(name) ? Optional.of(other(name)) : Optional.empty();
    }

    /** A text of the older spec with the names of the newer one. */
    String apply(String text) {
        return qualified.isEmpty()
                ? text
                : words.matcher(text).replaceAll(found -> Matcher.quoteReplacement(qualified.get(found.group())));
    }

    /** Several such texts. */
    Set<String> apply(Set<String> texts) {
        return texts.stream().map(this::apply).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The key that the newer spec has for a thing of the older one, if it has the thing. */
    String key(Item item) {
        String owner = item.kind() == Kind.NAME ? item.subject() : item.owner().orElse("");
        String name = described.get(owner);
        return name == null
                ? apply(item.key())
                : item.key().replaceFirst("\\b" + Pattern.quote(owner) + "\\b", Matcher.quoteReplacement(name));
    }

    /** The cause of what has happened to a name: the classes of one part are renamed together. */
    Optional<Cause> cause(String name) {
        if (!qualified.containsKey(name) && !qualified.containsValue(name)) {
            return Optional.empty();
        }
        Role role = Role.ofClass(simple(name));
        return role == Role.NONE ? Optional.of(Cause.of("renamed " + formerly(name).orElse(name))) : cause(role);
    }

    /** The cause of renamed classes of a part, if there are any. */
    Optional<Cause> cause(Role role) {
        String renamed = qualified.entrySet().stream()
                .filter(entry -> role != Role.NONE && Role.ofClass(simple(entry.getKey())) == role)
                .map(entry -> entry.getKey() + " -> " + simple(entry.getValue()))
                .collect(Collectors.joining(", "));
        return renamed.isEmpty()
                ? Optional.empty()
                : Optional.of(Cause.told("renamed " + role, role.plural(), "renamed: " + renamed));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
