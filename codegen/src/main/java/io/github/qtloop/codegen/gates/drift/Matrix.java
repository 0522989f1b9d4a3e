package io.github.qtloop.codegen.gates.drift;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What has changed over several versions: a row for each thing that differs between two neighbours, a cell for each
 * version.
 *
 * @param versions the interpreters, in the order of the comparison
 * @param rows the things, by group, then by subject
 */
public record Matrix(List<String> versions, List<Row> rows) {

    /**
     * One thing.
     *
     * @param headline its name, with the function that calls, for a call site
     * @param groups what kinds of changes there are
     * @param breaks all whom they break
     * @param cells one for each version
     */
    public record Row(String headline, Set<Group> groups, Breaks breaks, List<Cell> cells) {}

    /**
     * A thing in one version.
     *
     * @param present whether the version has it
     * @param changed whether it is another than in the version before, which has it too
     * @param deprecated whether the version deprecates it
     */
    public record Cell(boolean present, boolean changed, boolean deprecated) {
        /** In a word or two: {@code absent}; {@code changed}, {@code deprecated} or both; else {@code present}. */
        public List<String> states() {
            List<String> states = new ArrayList<>();
            if (present && changed) {
                states.add("changed");
            }
            if (present && deprecated) {
                states.add("deprecated");
            }
            return states.isEmpty() ? List.of(present ? "present" : "absent") : states;
        }
    }

    /**
     * Compares neighbours.
     *
     * @param versions at least two, in the order of the comparison
     * @return the rows of whatever changes on the way
     */
    public static Matrix of(List<SpecTree> versions) {
        List<Map<String, List<Change>>> steps = new ArrayList<>(List.of(Map.of()));
        List<Change> all = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            Map<String, List<Change>> step = new LinkedHashMap<>();
            for (Change change : SpecDiff.between(versions.get(i - 1), versions.get(i))) {
                step.computeIfAbsent(id(change), id -> new ArrayList<>()).add(change);
                all.add(change);
            }
            steps.add(step);
        }
        Map<String, List<Change>> rows = new LinkedHashMap<>();
        all.stream().sorted(SpecDiff.ORDER).forEach(change ->
                rows.computeIfAbsent(id(change), id -> new ArrayList<>()).add(change));
        return new Matrix(
                versions.stream().map(SpecTree::release).toList(),
                rows.values().stream().map(changes -> row(changes, versions, steps)).toList());
    }

    /** The same with the rows that are wanted. */
    Matrix only(Predicate<Row> wanted) {
        return new Matrix(versions, rows.stream().filter(wanted).toList());
    }

    private static String id(Change change) {
        return change.key() + "\n" + change.subject();
    }

    private static Row row(List<Change> changes, List<SpecTree> versions, List<Map<String, List<Change>>> steps) {
        Change first = changes.getFirst();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            SpecTree version = versions.get(i);
            boolean present = version.has(first.key(), first.subject());
            boolean before = i > 0 && versions.get(i - 1).has(first.key(), first.subject());
            Item item = version.items().get(first.key());
            boolean deprecated = item != null && version.deprecation(item).isPresent();
            cells.add(new Cell(present, present && before && steps.get(i).containsKey(id(first)), deprecated));
        }
        Set<Group> groups = EnumSet.noneOf(Group.class);
        changes.forEach(change -> groups.add(change.group()));
        Breaks breaks = changes.stream().map(Change::breaks).reduce(Breaks.NEITHER, Breaks::and);
        return new Row(first.item(), groups, breaks, cells);
    }
}
