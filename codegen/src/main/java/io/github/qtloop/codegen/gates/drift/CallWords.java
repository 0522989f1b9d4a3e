package io.github.qtloop.codegen.gates.drift;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Calls in words. */
final class CallWords {
    private CallWords() {}

    /** The calls, as {@code create_task(_) or create_task(_, name=_)}. */
    static String of(List<CallShape> shapes) {
        return shapes.stream().map(CallShape::text).distinct().collect(Collectors.joining(" or "));
    }

    /** What has changed about the calls of one function. */
    static String summary(List<CallShape> was, List<CallShape> is) {
        if (was.isEmpty()) {
            return "new call: " + of(is);
        }
        if (is.isEmpty()) {
            return "called no longer, was " + of(was);
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
        return (parts.isEmpty() ? "called in another way" : String.join("; ", parts)) + ": " + of(is) + ", was "
                + of(was);
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
