package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import io.github.qtloop.codegen.model.PyParameter;
import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what two specs say about one thing: every key that either of them has. */
final class FacetDiff {
    private static final Set<String> TYPES = Set.of("returns", "type", "type_parameters", "overloads");

    private final Comparison comparison;
    private final SpecTree before;
    private final SpecTree after;
    private final BreakRules rules;
    private final Sides sides;
    private final Item shown;
    private final List<Change> changes = new ArrayList<>();

    private FacetDiff(Comparison comparison, Sides sides) {
        this.comparison = comparison;
        this.before = comparison.before();
        this.after = comparison.after();
        this.rules = comparison.rules();
        this.sides = sides;
        this.shown = sides.shown();
    }

    /** What has changed about a thing that both specs have. */
    static List<Change> between(Comparison comparison, Item old, Item fresh) {
        FacetDiff diff = new FacetDiff(comparison, Sides.of(old, fresh));
        diff.deprecation(old, fresh);
        diff.facets(old.facets(), fresh.facets(), "");
        if (fresh.isClass()) {
            diff.changes.addAll(new Inheritance(comparison).between(old, fresh));
        }
        return diff.changes;
    }

    /** What callers see of a method in two places. */
    static List<Change> signatures(Comparison comparison, Sides sides) {
        FacetDiff diff = new FacetDiff(comparison, sides);
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
        Map<Cause, List<ParameterChange>> causes = new LinkedHashMap<>();
        Optional<ParameterChange> shift = diff.shift();
        diff.changes().forEach(change ->
                causes.computeIfAbsent(cause(change, shift), cause -> new ArrayList<>()).add(change));
        causes.forEach((cause, found) -> {
            Group group = shown.kind() == Kind.HOOK ? Group.HOOK : Group.SIGNATURE;
            String label = shown.subject() + fresh.only(SignatureDiff.changedNames(found));
            String summary = String.join("; ", found.stream().map(ParameterChange::text).toList());
            changes.add(sides.change(group, shown.subject(), label, summary, rules.parameters(shown, found),
                    Optional.of(old.toString()), Optional.of(fresh.toString())).because(cause));
        });
        for (SignatureDiff.Pair pair : diff.pairs()) {
            Set<String> keys = new TreeSet<>(pair.before().facets().keySet());
            keys.addAll(pair.after().facets().keySet());
            keys.forEach(key -> facet(key, key.replace('_', ' ') + " of parameter " + pair.after().name(),
                    Optional.ofNullable(pair.before().facets().get(key)),
                    Optional.ofNullable(pair.after().facets().get(key))));
        }
    }

    /**
     * The same parameter comes and goes together, wherever it is, and so does the same default.
     *
     * @param shift why others have another position
     */
    private Cause cause(ParameterChange change, Optional<ParameterChange> shift) {
        Optional<Parameter> parameter = change.after().or(change::before);
        return switch (change.type()) {
            case CAME -> parameter.orElseThrow().kind() == PyParameter.Kind.VAR_KEYWORD
                    ? Cause.keywords(shown.simpleName())
                    : Cause.parameter(parameter.orElseThrow().name());
            case WENT -> Cause.lostParameter(parameter.orElseThrow().name());
            case ABSORBED -> Cause.keywords(shown.simpleName());
            case DEFAULT -> Cause.of("parameter " + change.text());
            case MOVED -> shift.map(other -> cause(other, Optional.empty()))
                    .orElseGet(() -> Cause.of("signature " + shown.key()));
            default -> Cause.of("signature " + shown.key());
        };
    }

    /** What a module exports, unless the entry of the name tells of it. */
    private void exports(String facet, Optional<YamlNode> was, Optional<YamlNode> is) {
        String text = facet.equals("all") ? "export" : "documented name";
        Set<String> came = without(words(is), words(was));
        Set<String> went = without(words(was), words(is));
        came.stream().filter(name -> !toldElsewhere(name)).forEach(name -> export(
                Group.ADDED, name, "new " + text, BreakRules.ADDED, Optional.empty(), Optional.of(name)));
        went.stream().filter(name -> !toldElsewhere(name)).forEach(name -> {
            boolean starred = facet.equals("all") && after.exports(shown.subject(), name);
            export(Group.REMOVED, name, starred ? "no longer in __all__" : text + " removed",
                    starred ? BreakRules.UNSTARRED : BreakRules.UNEXPORTED, Optional.of(name), Optional.empty());
        });
    }

    private void export(
            Group group, String name, String summary, Verdict verdict, Optional<String> was, Optional<String> is) {
        String subject = shown.subject() + "." + name;
        Cause cause = verdict == BreakRules.UNSTARRED
                ? Cause.of("unstarred " + shown.subject())
                : comparison.renames().cause(subject).or(() -> comparison.departures().cause(subject))
                        .orElseGet(() -> Cause.of(summary + " " + shown.subject()));
        changes.add(sides.change(group, subject, subject, summary, verdict, was, is).because(cause));
    }

    private boolean toldElsewhere(String name) {
        return before.exports(shown.subject(), name) != after.exports(shown.subject(), name);
    }

    private void facet(String facet, String title, Optional<YamlNode> was, Optional<YamlNode> is) {
        Optional<String> old = was.map(YamlNode::flow);
        Optional<String> fresh = is.map(YamlNode::flow);
        if (old.map(comparison.renames()::apply).equals(fresh)) {
            return;
        }
        Set<String> former = comparison.renames().apply(words(was));
        Set<String> came = without(words(is), former);
        Set<String> went = without(former, words(is));
        boolean type = TYPES.contains(facet) || shown.kind() == Kind.TYPE || shown.subject().equals("typeshed");
        boolean listed = was.or(() -> is).orElseThrow().isList() && !(came.isEmpty() && went.isEmpty());
        String summary = listed
                ? title + ": " + Description.listed(came, went)
                : FacetWords.of(facet, title, was, is);
        Change change = sides.change(
                type ? Group.TYPE : shown.kind().group(),
                summary,
                type ? BreakRules.TYPE : rules.facet(shown, facet, former, words(is)),
                old,
                fresh);
        changes.add(switch (facet) {
            case "exported" -> change.because(exported(change));
            case "source" -> change.because(Cause.keywords(shown.simpleName()));
            default -> facet.startsWith("needs_") ? change.because(Cause.of(facet + " " + summary)) : change;
        });
    }

    /** A class loses its place together with the classes of its part that are renamed. */
    private Cause exported(Change change) {
        return comparison.renames().cause(shown.role())
                .filter(cause -> change.breaks() != Breaks.NEITHER)
                .orElse(change.cause());
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
