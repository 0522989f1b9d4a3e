package io.github.qtloop.codegen.gates.drift;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What reports show as one: all changes of one cause.
 *
 * @param headline what has changed
 * @param summary what has happened
 * @param breaks all whom it breaks
 * @param reason why it breaks them, or nobody
 * @param changes the changes, by group, then by subject
 * @param places where they are, for reports that do not show each of them, unless the headline says it; of a cause that
 *     breaks somebody without the uses that break nobody
 */
public record Entry(
        String headline, String summary, Breaks breaks, String reason, List<Change> changes, List<Place> places) {
    /**
     * Things with which the same has happened.
     *
     * @param group the kind of change
     * @param items the things
     * @param summary what has happened, where the entry does not say it
     */
    public record Place(Group group, List<String> items, Optional<String> summary) {}

    /** How many changes there are that no place shows, as {@code 2 call sites, 1 hook}; empty when there are none. */
    public String besides() {
        if (places.isEmpty()) {
            return "";
        }
        Set<String> told = new LinkedHashSet<>();
        places.forEach(place -> place.items.forEach(item -> told.add(place.group + item)));
        Map<Group, Integer> rest = new EnumMap<>(Group.class);
        changes.stream()
                .filter(change -> !told.contains(change.group() + change.item()))
                .forEach(change -> rest.merge(change.group(), 1, Integer::sum));
        return rest.entrySet().stream()
                .map(entry -> entry.getKey().counted(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The kinds of its changes. */
    public Set<Group> groups() {
        Set<Group> groups = EnumSet.noneOf(Group.class);
        changes.forEach(change -> groups.add(change.group()));
        return groups;
    }
}
