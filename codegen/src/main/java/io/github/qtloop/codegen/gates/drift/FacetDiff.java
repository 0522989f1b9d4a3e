package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what two specs say about one thing: every key that either of them has. */
final class FacetDiff {
    private static final Set<String> TYPES = Set.of("returns", "type", "type_parameters", "overloads");

    private final SpecTree before;
    private final SpecTree after;
    private final Sides sides;
    private final Item shown;
    private final List<Change> changes = new ArrayList<>();

    private FacetDiff(SpecTree before, SpecTree after, Sides sides) {
        this.before = before;
        this.after = after;
        this.sides = sides;
        this.shown = sides.shown();
    }

    /** What has changed about a thing that both specs have. */
    static List<Change> between(SpecTree before, SpecTree after, Item old, Item fresh) {
        FacetDiff diff = new FacetDiff(before, after, Sides.of(old, fresh));
        diff.deprecation(old, fresh);
        diff.facets(old.facets(), fresh.facets(), "");
        if (fresh.isClass()) {
            diff.changes.addAll(new Inheritance(before, after).between(old, fresh));
        }
        return diff.changes;
    }

    /** What callers see of a method in two places. */
    static List<Change> signatures(SpecTree before, SpecTree after, Sides sides) {
        FacetDiff diff = new FacetDiff(before, after, sides);
        diff.signature(sides.before().flatMap(Item::parameters), sides.after().flatMap(Item::parameters));
        return diff.changes;
    }

    private void facets(Map<String, YamlNode> old, Map<String, YamlNode> fresh, String prefix) {
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(fresh.keySet());
        for (String key : keys) {
            Optional<YamlNode> was = Optional.ofNullable(old.get(key));
            Optional<YamlNode> is = Optional.ofNullable(fresh.get(key));
            switch (key) {
                case "deprecated", "inherited", Item.HOOKS -> { }
                case "parameters" -> signature(was, is);
                case "constructor" -> constructor(was, is);
                case "all", "documented" -> exports(key, was, is);
                default -> facet(key, prefix + key.replace('_', ' '), was, is);
            }
        }
    }

    private void deprecation(Item old, Item fresh) {
        Optional<String> was = before.deprecation(old);
        Optional<String> is = after.deprecation(fresh);
        if (!was.equals(is)) {
            String summary = was.isEmpty()
                    ? "deprecated: " + is.orElseThrow()
                    : is.map(text -> "deprecated otherwise: " + text).orElse("no longer deprecated");
            changes.add(sides.change(Group.DEPRECATION, summary, BreakRules.DEPRECATION, was, is));
        }
    }

    private void constructor(Optional<YamlNode> was, Optional<YamlNode> is) {
        if (was.isPresent() != is.isPresent()) {
            changes.add(sides.change(Group.OTHER, is.isPresent() ? "constructor of its own" : "inherited constructor",
                    BreakRules.RECORDED, was.map(YamlNode::flow), is.map(YamlNode::flow)));
        }
        facets(entries(was), entries(is), "constructor's ");
    }

    private static Map<String, YamlNode> entries(Optional<YamlNode> node) {
        return node.map(YamlNode::entries).orElse(Map.of());
    }

    private void signature(Optional<YamlNode> was, Optional<YamlNode> is) {
        Signature old = Signature.of(was);
        Signature fresh = Signature.of(is);
        SignatureDiff diff = SignatureDiff.of(old, fresh);
        List<ParameterChange> found = diff.changes();
        if (!found.isEmpty()) {
            Group group = shown.kind() == Kind.HOOK ? Group.HOOK : Group.SIGNATURE;
            String label = shown.subject() + fresh.only(SignatureDiff.changedNames(found));
            String summary = String.join("; ", found.stream().map(ParameterChange::text).toList());
            changes.add(sides.change(group, shown.subject(), label, summary, BreakRules.parameters(shown, found),
                    Optional.of(old.toString()), Optional.of(fresh.toString())));
        }
        for (SignatureDiff.Pair pair : diff.pairs()) {
            Set<String> keys = new TreeSet<>(pair.before().facets().keySet());
            keys.addAll(pair.after().facets().keySet());
            keys.forEach(key -> facet(key, key.replace('_', ' ') + " of parameter " + pair.after().name(),
                    Optional.ofNullable(pair.before().facets().get(key)),
                    Optional.ofNullable(pair.after().facets().get(key))));
        }
    }

    /** What a module exports, unless the entry of the name tells of it. */
    private void exports(String facet, Optional<YamlNode> was, Optional<YamlNode> is) {
        String text = facet.equals("all") ? "export" : "documented name";
        String module = shown.subject();
        Set<String> came = without(words(is), words(was));
        Set<String> went = without(words(was), words(is));
        came.stream().filter(name -> !toldElsewhere(name)).forEach(name -> changes.add(sides.change(
                Group.ADDED, module + "." + name, module + "." + name, "new " + text, BreakRules.ADDED,
                Optional.empty(), Optional.of(name))));
        went.stream().filter(name -> !toldElsewhere(name)).forEach(name -> changes.add(sides.change(
                Group.REMOVED, module + "." + name, module + "." + name, text + " removed", BreakRules.UNEXPORTED,
                Optional.of(name), Optional.empty())));
    }

    private boolean toldElsewhere(String name) {
        return before.exports(shown.subject(), name) != after.exports(shown.subject(), name);
    }

    private void facet(String facet, String title, Optional<YamlNode> was, Optional<YamlNode> is) {
        Optional<String> old = was.map(YamlNode::flow);
        Optional<String> fresh = is.map(YamlNode::flow);
        if (old.equals(fresh)) {
            return;
        }
        Set<String> came = without(words(is), words(was));
        Set<String> went = without(words(was), words(is));
        boolean type = TYPES.contains(facet) || shown.kind() == Kind.TYPE || shown.subject().equals("typeshed");
        boolean listed = was.or(() -> is).orElseThrow().isList() && !(came.isEmpty() && went.isEmpty());
        String difference = listed
                ? Description.listed(came, went)
                : fresh.orElse("not recorded") + ", was " + old.orElse("not recorded");
        changes.add(sides.change(
                type ? Group.TYPE : shown.kind().group(),
                title + ": " + difference,
                type ? BreakRules.TYPE : BreakRules.facet(shown, facet, words(was), words(is)),
                old,
                fresh));
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new TreeSet<>(words);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> words(Optional<YamlNode> node) {
        return new TreeSet<>(node.map(n -> n.isList()
                        ? n.items().stream().map(YamlNode::flow).toList()
                        : List.of(n.flow()))
                .orElse(List.of()));
    }
}
