package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The difference of two specs. Contract: when two specs record anything else than each other, but for the interpreter's
 * own version and the order of what has names, there is at least one change; a spec and itself have none. A class that
 * comes or goes takes its members along, of an inherited method the class that defines it tells, and of a name that has
 * become private or public one change, not each place that has it.
 */
public final class SpecDiff {
    /** How reports are ordered. */
    static final Comparator<Change> ORDER = Comparator.comparing(Change::group)
            .thenComparing(change -> change.breaks() == Breaks.NEITHER)
            .thenComparing(Change::subject)
            .thenComparing(Change::key)
            .thenComparing(Change::summary);

    /** What has changed otherwise may be why a probe finds something else. */
    private static final Comparator<Sides> PROBES_LAST =
            Comparator.comparing(sides -> sides.shown().kind() == Kind.PROBE);

    private final Comparison comparison;
    private final SpecTree before;
    private final SpecTree after;
    private final List<Change> changes = new ArrayList<>();

    private SpecDiff(Comparison comparison) {
        this.comparison = comparison;
        this.before = comparison.before();
        this.after = comparison.after();
    }

    /**
     * Compares two specs.
     *
     * @param before the older one
     * @param after the newer one
     * @return what has changed, by group, first what breaks somebody, then by subject
     */
    public static List<Change> between(SpecTree before, SpecTree after) {
        SpecDiff diff = new SpecDiff(Comparison.of(before, after));
        diff.things().stream().sorted(PROBES_LAST).forEach(diff::compare);
        return diff.changes.stream().sorted(ORDER).toList();
    }

    private List<Sides> things() {
        List<Sides> things = new ArrayList<>();
        Set<String> fresh = new LinkedHashSet<>(after.items().keySet());
        before.items().values().forEach(old -> {
            String key = comparison.renames().key(old);
            things.add(Sides.of(old, after.items().get(key)));
            fresh.remove(key);
        });
        fresh.forEach(key -> things.add(Sides.of(null, after.items().get(key))));
        return things;
    }

    private void compare(Sides sides) {
        List<Change> found = new ArrayList<>();
        if (sides.shown().kind() == Kind.CALL) {
            CallDiff.between(comparison, sides).ifPresent(found::add);
        } else if (sides.before().isEmpty()) {
            found.addAll(come(sides.shown(), sides));
        } else if (sides.after().isEmpty()) {
            found.addAll(go(sides.shown(), sides));
        } else {
            found.addAll(stay(sides.before().get(), sides.after().get(), sides));
        }
        Optional<Cause> departure = comparison.departures().cause(sides.before().orElse(sides.shown()));
        found.forEach(change -> changes.add(departure.map(change::because).orElse(change)));
    }

    private List<Change> stay(Item old, Item fresh, Sides sides) {
        if (fresh.kind() == Kind.PROBE) {
            return ProbeDiff.between(old, fresh, changes);
        }
        List<Change> found = FacetDiff.between(comparison, old, fresh);
        if (old.kind() == Kind.NAME && !old.subject().equals(fresh.subject())) {
            Cause cause = renamed(old).orElseThrow();
            Optional<String> was = Optional.of(old.subject());
            Optional<String> is = Optional.of(fresh.subject());
            found.add(sides.change(Group.REMOVED, old.subject(), old.subject(), "renamed " + fresh.subject(),
                    comparison.rules().removed(old, false), was, is).because(cause));
            found.add(sides.change(Group.ADDED, fresh.subject(), fresh.subject(), "was " + old.subject(),
                    BreakRules.ADDED, was, is).because(cause));
        }
        return found;
    }

    private List<Change> come(Item item, Sides sides) {
        Optional<Item> inherited = Inheritance.source(before, item);
        if (inherited.isPresent()) {
            return moves(
                    Sides.of(inherited.get(), item), "a method of its own, was that of " + owner(inherited.get()));
        }
        if (belongsToMissing(item, before)) {
            return List.of();
        }
        Optional<String> formerly = item.definition().flatMap(comparison.renames()::formerly);
        String summary = formerly.map(name -> "was " + name).orElse("new " + Description.kind(item));
        Change change = sides.change(
                group(item, Group.ADDED), item.subject(), Description.label(item), summary,
                comparison.rules().added(item), Optional.empty(), Optional.of(Description.text(item)));
        boolean lacking = item.kind() == Kind.HOOK && change.breaks() != Breaks.NEITHER;
        return List.of(told(item, lacking ? change.because(Cause.added(item.role())) : change));
    }

    private List<Change> go(Item item, Sides sides) {
        Optional<Item> inherited = Inheritance.source(after, item);
        if (inherited.isPresent()) {
            String summary = "that of " + owner(inherited.get()) + ", was a method of its own";
            return moves(Sides.of(item, inherited.get()).as(item), summary);
        }
        if (belongsToMissing(item, after)) {
            return List.of();
        }
        Optional<String> now = item.definition().flatMap(comparison.renames()::now);
        String summary = now.map(name -> "renamed " + name).orElse(Description.kind(item) + " removed");
        Verdict verdict = item.kind() == Kind.ATTRIBUTE && comparison.departures().takesAlong(item)
                ? BreakRules.TAKEN_ALONG
                : comparison.rules().removed(item, moved(item));
        Change change = sides.change(
                group(item, Group.REMOVED), item.subject(), Description.label(item), summary, verdict,
                Optional.of(Description.text(item)), Optional.empty());
        boolean hook = item.kind() == Kind.HOOK && change.breaks() != Breaks.NEITHER;
        return List.of(told(item, hook ? change.because(lost(item)) : change));
    }

    /** A module loses its functions together, and the classes of a part lose a method. */
    private static Cause lost(Item hook) {
        return Cause.of(hook.owner().isEmpty()
                ? "removed from " + hook.home()
                : "removed from " + hook.role() + " " + hook.simpleName());
    }

    private Change told(Item item, Change change) {
        return renamed(item).map(change::because).orElse(change);
    }

    private Optional<Cause> renamed(Item item) {
        return item.definition().flatMap(comparison.renames()::cause);
    }

    /** A method that is overridden now, or no longer: what callers see of it may have changed nonetheless. */
    private List<Change> moves(Sides sides, String summary) {
        List<Change> found = new ArrayList<>();
        found.add(sides.change(Group.OTHER, summary, BreakRules.RECORDED,
                sides.before().map(Description::text), sides.after().map(Description::text)));
        found.addAll(FacetDiff.signatures(comparison, sides));
        return found;
    }

    /** Whether another class of the same role has got the hook: as often as not, its base class. */
    private boolean moved(Item hook) {
        return hook.kind() == Kind.HOOK && hook.role() != Role.NONE && after.items().values().stream()
                .filter(item -> item.kind() == Kind.HOOK && !before.items().containsKey(item.key()))
                .anyMatch(item -> item.role() == hook.role() && item.simpleName().equals(hook.simpleName()));
    }

    private static String owner(Item method) {
        return method.owner().orElseThrow();
    }

    private static boolean belongsToMissing(Item item, SpecTree tree) {
        return item.ownerKey().filter(owner -> !tree.items().containsKey(owner)).isPresent();
    }

    private static Group group(Item item, Group ofOthers) {
        return item.kind().group() == Group.OTHER ? ofOthers : item.kind().group();
    }
}
