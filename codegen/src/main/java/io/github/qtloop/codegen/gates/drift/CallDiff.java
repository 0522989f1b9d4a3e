package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a function of the library calls a method, in two specs. */
final class CallDiff {
    private final SpecTree before;
    private final SpecTree after;
    private final BreakRules rules;
    private final Item shown;
    private final Role role;
    private final String method;
    private final List<CallShape> was;
    private final List<CallShape> is;

    private CallDiff(Comparison comparison, Sides sides) {
        before = comparison.before();
        after = comparison.after();
        rules = comparison.rules();
        shown = sides.shown();
        role = shown.role();
        method = shown.simpleName();
        was = sides.before().map(CallDiff::shapes).orElse(List.of());
        is = sides.after().map(CallDiff::shapes).orElse(List.of());
    }

    /** The change of a call site, if there is one. */
    static Optional<Change> between(Comparison comparison, Sides sides) {
        CallDiff diff = new CallDiff(comparison, sides);
        return diff.was.equals(diff.is) ? Optional.empty() : Optional.of(diff.change(sides));
    }

    private Change change(Sides sides) {
        Set<String> news = news();
        Verdict verdict = rules.calls(
                shown, new CallFacts(isStored(), is.isEmpty(), isUnheard(news), isInheritedWithItsCaller()));
        String summary = CallWords.summary(was, is);
        return sides.change(Group.CALL_SITE, summary, verdict, text(was), text(is)).because(cause(news, verdict));
    }

    /** What the calls reach that no call of the method has reached so far. */
    private Set<String> news() {
        Stream<CallShape> heard = rules.before().calls(role, method).flatMap(call -> shapes(call).stream());
        Set<String> news = reached(rules.after(), is.stream());
        news.removeAll(reached(rules.before(), heard));
        return news;
    }

    private Set<String> reached(Uses uses, Stream<CallShape> calls) {
        Signature signature = uses.signature(role, method);
        return calls.flatMap(call -> call.reached(signature).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Calls of what a part has offered all along are no news, although the library has not made them so far. */
    private boolean isUnheard(Set<String> news) {
        if (rules.before().calls(role, method).findAny().isPresent()) {
            return !news.isEmpty();
        }
        return rules.before().methods(role, method)
                .filter(item -> item.kind() == Kind.METHOD)
                .map(Item::signature)
                .noneMatch(signature -> news.stream().allMatch(signature::has));
    }

    private boolean isInheritedWithItsCaller() {
        return FunctionName.of(shown.caller().orElseThrow()).role() == role && isNewMethod();
    }

    private boolean isNewMethod() {
        return rules.before().methods(role, method).findAny().isEmpty()
                && rules.after().methods(role, method).findAny().isPresent();
    }

    private Cause cause(Set<String> news, Verdict verdict) {
        if (news.contains(CallShape.ANY)) {
            return Cause.keywords(FunctionName.of(shown.caller().orElseThrow()).simple());
        }
        if (verdict.breaks() == Breaks.NEITHER) {
            return Cause.told("calls of " + role, shown.owner().orElseThrow() + ".*",
                    "called in other places, or no longer");
        }
        if (isNewMethod()) {
            return Cause.added(role);
        }
        return news.stream()
                .filter(name -> !name.startsWith(CallShape.UNNAMED))
                .findFirst()
                .map(Cause::parameter)
                .orElseGet(() -> Cause.of("call " + shown.subject()));
    }

    /** Whether it is an attribute that is called: a function that programs have set. */
    private boolean isStored() {
        String key = Kind.ATTRIBUTE.label() + " " + shown.subject();
        return before.items().containsKey(key) || after.items().containsKey(key);
    }

    private static List<CallShape> shapes(Item item) {
        return item.calls().stream()
                .map(call -> CallShape.of(item.simpleName(), call))
                .sorted(Comparator.comparing(CallShape::text))
                .toList();
    }

    private static Optional<String> text(List<CallShape> shapes) {
        return shapes.isEmpty() ? Optional.empty() : Optional.of(CallWords.of(shapes));
    }
}
