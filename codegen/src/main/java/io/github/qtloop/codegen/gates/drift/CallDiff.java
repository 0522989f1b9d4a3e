package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a function of the library calls a method, in two specs. */
final class CallDiff {
    private final SpecTree before;
    private final SpecTree after;

    CallDiff(SpecTree before, SpecTree after) {
        this.before = before;
        this.after = after;
    }

    /** Whether a new hook, which no class of its role had, is called by code outside of these classes. */
    boolean calledByOthers(Item hook) {
        return !has(before, hook.role(), hook.simpleName())
                && callsOf(after, hook.role(), hook.simpleName()).anyMatch(call -> callerRole(call) != hook.role());
    }

    /**
     * The change of a call site.
     *
     * @param sides it in both specs
     * @return the change, if there is one
     */
    Optional<Change> between(Sides sides) {
        List<CallShape> was = sides.before().map(CallDiff::shapes).orElse(List.of());
        List<CallShape> is = sides.after().map(CallDiff::shapes).orElse(List.of());
        if (was.equals(is)) {
            return Optional.empty();
        }
        Item shown = sides.shown();
        Role role = shown.role();
        String method = shown.simpleName();
        Set<String> heard = callsOf(before, role, method)
                .flatMap(call -> shapes(call).stream())
                .map(CallShape::arguments)
                .collect(Collectors.toSet());
        boolean unheard = is.stream().anyMatch(shape -> !heard.contains(shape.arguments()));
        boolean last = callsOf(after, role, method).findAny().isEmpty();
        boolean inherited = callerRole(shown) == role && !has(before, role, method) && has(after, role, method);
        boolean stored = isAttribute(shown.subject());
        Verdict verdict = BreakRules.calls(shown, stored, unheard, last, inherited);
        return Optional.of(sides.change(
                Group.CALL_SITE, shown.subject(), shown.subject(), summary(was, is), verdict, text(was), text(is)));
    }

    private static Stream<Item> callsOf(SpecTree tree, Role role, String method) {
        return tree.items().values().stream()
                .filter(item -> item.kind() == Kind.CALL)
                .filter(item -> item.role() == role && item.simpleName().equals(method));
    }

    private static boolean has(SpecTree tree, Role role, String method) {
        return tree.items().values().stream()
                .filter(item -> item.kind() == Kind.METHOD || item.kind() == Kind.HOOK)
                .anyMatch(item -> item.role() == role && item.simpleName().equals(method));
    }

    /** Whether it is an attribute that is called: a function that programs have set. */
    private boolean isAttribute(String called) {
        String key = Kind.ATTRIBUTE.label() + " " + called;
        return before.items().containsKey(key) || after.items().containsKey(key);
    }

    /** The role of the class whose method calls. */
    private static Role callerRole(Item call) {
        String[] words = call.caller().orElse("").split("\\.");
        return words.length < 2 ? Role.NONE : Role.ofClass(words[words.length - 2]);
    }

    private static List<CallShape> shapes(Item item) {
        return item.calls().stream()
                .map(call -> CallShape.of(item.simpleName(), call))
                .sorted(Comparator.comparing(CallShape::text))
                .toList();
    }

    private static Optional<String> text(List<CallShape> shapes) {
        return shapes.isEmpty() ? Optional.empty() : Optional.of(words(shapes));
    }

    private static String words(List<CallShape> shapes) {
        return shapes.stream().map(CallShape::text).distinct().collect(Collectors.joining(" or "));
    }

    private static String summary(List<CallShape> was, List<CallShape> is) {
        if (was.isEmpty()) {
            return "new call: " + words(is);
        }
        if (is.isEmpty()) {
            return "called no longer, was " + words(was);
        }
        Set<String> parts = new LinkedHashSet<>();
        Set<String> always = always(is);
        always.removeAll(always(was));
        always.forEach(keyword -> parts.add("passes " + keyword + " always"));
        boolean open = is.stream().anyMatch(CallShape::open);
        if (open && was.stream().noneMatch(CallShape::open)) {
            parts.add("passes any keywords");
        }
        Set<String> never = open ? new TreeSet<>() : any(was);
        never.removeAll(any(is));
        never.forEach(keyword -> parts.add("passes " + keyword + " no longer"));
        Set<String> some = any(is);
        some.removeAll(any(was));
        some.removeAll(always);
        some.forEach(keyword -> parts.add("passes " + keyword + " in some cases"));
        Set<Integer> counts = counts(is);
        if (!counts.equals(counts(was))) {
            parts.add("passes " + words(counts) + " by position, was " + words(counts(was)));
        }
        return (parts.isEmpty() ? "called in another way" : String.join("; ", parts)) + ": " + words(is) + ", was "
                + words(was);
    }

    private static Set<String> always(List<CallShape> shapes) {
        Set<String> common = new TreeSet<>(shapes.getFirst().keywords());
        shapes.forEach(shape -> common.retainAll(shape.keywords()));
        return common;
    }

    private static Set<String> any(List<CallShape> shapes) {
        Set<String> all = new TreeSet<>();
        shapes.forEach(shape -> all.addAll(shape.keywords()));
        return all;
    }

    private static Set<Integer> counts(List<CallShape> shapes) {
        return shapes.stream().map(CallShape::positional).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(Set<Integer> counts) {
        return counts.equals(Set.of(0))
                ? "nothing"
                : counts.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }
}
