package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which methods a class inherits, and from where. What a base class gains or loses is told of there. */
final class Inheritance {
    private final Comparison comparison;
    private final SpecTree before;
    private final SpecTree after;

    Inheritance(Comparison comparison) {
        this.comparison = comparison;
        this.before = comparison.before();
        this.after = comparison.after();
    }

    /** The method that a class inherits in a spec, in place of one of its own. */
    static Optional<Item> source(SpecTree tree, Item method) {
        if (method.kind() != Kind.METHOD) {
            return Optional.empty();
        }
        Item owner = tree.items().get(method.ownerKey().orElseThrow());
        return Optional.ofNullable(owner == null ? null : origins(owner).get(method.simpleName()))
                .flatMap(origin -> tree.method(origin, method.simpleName()));
    }

    /** The methods that a class has inherited from somewhere else, or newly, or no longer. */
    List<Change> between(Item old, Item fresh) {
        Sides sides = Sides.of(old, fresh);
        Map<String, String> was = origins(old);
        Map<String, String> is = origins(fresh);
        Set<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            String subject = fresh.subject() + "." + name;
            Optional<String> from = Optional.ofNullable(was.get(name));
            Optional<String> now = Optional.ofNullable(is.get(name));
            if (from.map(comparison.renames()::apply).equals(now)) {
                continue;
            }
            if (from.isPresent() && now.isPresent()) {
                changes.add(sides.change(Group.OTHER, subject, subject, "inherited from " + now.get() + ", was from "
                        + from.get(), BreakRules.RECORDED, from, now));
            } else if (from.isPresent() && !toldElsewhere(after, before, fresh, from.get(), name)) {
                changes.add(sides.change(Group.REMOVED, subject, subject, "inherited method of " + from.get()
                        + " removed", comparison.rules().removed(old, false), from, now));
            } else if (now.isPresent() && !toldElsewhere(before, after, old, now.get(), name)) {
                changes.add(sides.change(Group.ADDED, subject, subject, "new inherited method of " + now.get(),
                        BreakRules.ADDED, from, now));
            }
        }
        return changes;
    }

    /** Whether the side without the inherited method has one of the class's own, or its origin lacks it there. */
    private static boolean toldElsewhere(SpecTree without, SpecTree with, Item owner, String origin, String name) {
        boolean own = without.items().containsKey(Kind.METHOD.label() + " " + owner.subject() + "." + name);
        return own || with.method(origin, name).isPresent() && without.method(origin, name).isEmpty();
    }

    static Map<String, String> origins(Item owner) {
        Map<String, String> origins = new TreeMap<>();
        YamlNode inherited = owner.facets().get("inherited");
        if (inherited != null) {
            inherited.entries().forEach((origin, names) ->
                    names.texts().forEach(name -> origins.merge(name, origin, (a, b) -> a + " and " + b)));
        }
        return origins;
    }
}
