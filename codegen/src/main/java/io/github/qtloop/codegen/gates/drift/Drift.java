package io.github.qtloop.codegen.gates.drift;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What differs between two specs, ready for a report.
 *
 * @param from the older side
 * @param to the newer side
 * @param changes by group, then by subject
 * @param matrix what has changed on the way, version by version
 */
public record Drift(SpecTree from, SpecTree to, List<Change> changes, Matrix matrix) {

    /**
     * Compares two specs, and those between them for the matrix.
     *
     * @param versions at least two, in the order of the comparison
     * @return the difference of the first and the last
     */
    public static Drift over(List<SpecTree> versions) {
        SpecTree from = versions.getFirst();
        SpecTree to = versions.getLast();
        return new Drift(from, to, SpecDiff.between(from, to), Matrix.of(versions));
    }

    /** The groups in which something has changed. */
    public List<Group> groups() {
        return Arrays.stream(Group.values()).filter(group -> !of(group).isEmpty()).toList();
    }

    /** The changes of a group. */
    public List<Change> of(Group group) {
        return changes.stream().filter(change -> change.group() == group).toList();
    }

    /** How many changes break exactly these. */
    public long count(Breaks breaks) {
        return changes.stream().filter(change -> change.breaks() == breaks).count();
    }

    /** All in one line, as {@code 2 changes: 1 added, 1 hook; that breaks loops: 1, …}. */
    public String summary() {
        if (changes.isEmpty()) {
            return "no differences";
        }
        String groups = groups().stream()
                .map(group -> of(group).size() + " " + group.label())
                .collect(Collectors.joining(", "));
        String count = changes.size() == 1 ? "1 change: " : changes.size() + " changes: ";
        return "%s%s; that breaks loops: %d, callers: %d, both: %d, neither: %d".formatted(
                count, groups, count(Breaks.LOOP), count(Breaks.CALLER), count(Breaks.BOTH), count(Breaks.NEITHER));
    }
}
