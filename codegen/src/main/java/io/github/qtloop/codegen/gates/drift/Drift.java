package io.github.qtloop.codegen.gates.drift;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What differs between two specs, or a part of it, ready for a report.
 *
 * @param from the older side
 * @param to the newer side
 * @param entries by whom they break, in the order of reports
 * @param matrix what has changed on the way, version by version
 * @param whole whether nothing has been left out
 */
public record Drift(SpecTree from, SpecTree to, List<Entry> entries, Matrix matrix, boolean whole) {
    /**
     * Compares two specs, and those between them for the matrix.
     *
     * @param versions at least two, in the order of the comparison
     * @return the difference of the first and the last
     */
    public static Drift over(List<SpecTree> versions) {
        SpecTree from = versions.getFirst();
        SpecTree to = versions.getLast();
        return new Drift(from, to, Entries.of(SpecDiff.between(from, to)), Matrix.of(versions), true);
    }

    /** The part that breaks somebody. */
    public Drift breaking() {
        return only(breaks -> breaks != Breaks.NEITHER);
    }

    /** The part that breaks a party. */
    public Drift breaking(Party party) {
        return only(party::isAmong);
    }

    private Drift only(Predicate<Breaks> wanted) {
        return new Drift(
                from,
                to,
                entries.stream().filter(entry -> wanted.test(entry.breaks())).toList(),
                matrix.only(row -> wanted.test(row.breaks())),
                false);
    }

    /** The changes of all entries, by group, then by subject. */
    public List<Change> changes() {
        return entries.stream().flatMap(entry -> entry.changes().stream()).sorted(SpecDiff.ORDER).toList();
    }

    /** Those for whom there is an entry, in the order of reports. */
    public List<Breaks> parties() {
        return Arrays.stream(Breaks.values()).filter(breaks -> !of(breaks).isEmpty()).toList();
    }

    /** The entries that break exactly these. */
    public List<Entry> of(Breaks breaks) {
        return entries.stream().filter(entry -> entry.breaks() == breaks).toList();
    }

    /** The groups of which there is a change. */
    public List<Group> groups() {
        return Arrays.stream(Group.values()).filter(group -> count(group) > 0).toList();
    }

    /** How many entries have a change of a group. */
    public long count(Group group) {
        return entries.stream().filter(entry -> entry.groups().contains(group)).count();
    }

    /** All in one line, as {@code 3 entries (9 changes) break loops: 1, nobody: 2}. */
    public String summary() {
        if (entries.isEmpty()) {
            return whole ? "no differences" : "no differences that break them";
        }
        String counts = parties().stream()
                .map(breaks -> breaks.parties() + ": " + of(breaks).size())
                .collect(Collectors.joining(", "));
        return counted(entries.size(), "entry", "entries") + " (" + counted(changes().size(), "change", "changes")
                + "), breaking " + counts;
    }

    private static String counted(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
