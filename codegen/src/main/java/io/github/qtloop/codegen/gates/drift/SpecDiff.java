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
 * comes or goes takes its members along, and of an inherited method the class that defines it tells.
 */
public final class SpecDiff {
    /** How reports are ordered. */
    static final Comparator<Change> ORDER = Comparator.comparing(Change::group)
            .thenComparing(change -> change.breaks() == Breaks.NEITHER)
            .thenComparing(Change::subject)
            .thenComparing(Change::key)
            .thenComparing(Change::summary);

    private final SpecTree before;
    private final SpecTree after;
    private final List<Change> changes = new ArrayList<>();

    private SpecDiff(SpecTree before, SpecTree after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Compares two specs.
     *
     * @param before the older one
     * @param after the newer one
     * @return what has changed, by group, first what breaks somebody, then by subject
     */
    public static List<Change> between(SpecTree before, SpecTree after) {
        SpecDiff diff = new SpecDiff(before, after);
        Set<String> keys = new LinkedHashSet<>(before.items().keySet());
        keys.addAll(after.items().keySet());
        keys.forEach(diff::compare);
        return diff.changes.stream().sorted(ORDER).toList();
    }

    private void compare(String key) {
        Item old = before.items().get(key);
        Item fresh = after.items().get(key);
        Sides sides = Sides.of(old, fresh);
        if (sides.shown().kind() == Kind.CALL) {
            new CallDiff(before, after).between(sides).ifPresent(changes::add);
        } else if (old != null && fresh != null && fresh.kind() == Kind.PROBE) {
            changes.addAll(ProbeDiff.between(old, fresh));
        } else if (old != null && fresh != null) {
            changes.addAll(FacetDiff.between(before, after, old, fresh));
        } else if (fresh != null) {
            come(fresh, sides);
        } else if (old != null) {
            go(old, sides);
        }
    }

    private void come(Item item, Sides sides) {
        Optional<Item> inherited = Inheritance.source(before, item);
        if (inherited.isPresent()) {
            moves(Sides.of(inherited.get(), item), "a method of its own, was that of " + owner(inherited.get()));
        } else if (!belongsToMissing(item, before)) {
            Verdict verdict = BreakRules.added(item, new CallDiff(before, after).calledByOthers(item));
            changes.add(sides.change(
                    group(item, Group.ADDED), item.subject(), Description.label(item), "new " + Description.kind(item),
                    verdict, Optional.empty(), Optional.of(Description.text(item))));
        }
    }

    private void go(Item item, Sides sides) {
        Optional<Item> inherited = Inheritance.source(after, item);
        if (inherited.isPresent()) {
            String summary = "that of " + owner(inherited.get()) + ", was a method of its own";
            moves(Sides.of(item, inherited.get()).as(item), summary);
        } else if (!belongsToMissing(item, after)) {
            changes.add(sides.change(
                    group(item, Group.REMOVED), item.subject(), Description.label(item),
                    Description.kind(item) + " removed", BreakRules.removed(item, moved(item)),
                    Optional.of(Description.text(item)), Optional.empty()));
        }
    }

    /** A method that is overridden now, or no longer: what callers see of it may have changed nonetheless. */
    private void moves(Sides sides, String summary) {
        changes.add(sides.change(Group.OTHER, summary, BreakRules.RECORDED,
                sides.before().map(Description::text), sides.after().map(Description::text)));
        changes.addAll(FacetDiff.signatures(before, after, sides));
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
