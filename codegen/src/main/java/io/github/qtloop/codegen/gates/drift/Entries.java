package io.github.qtloop.codegen.gates.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes entries of changes. */
final class Entries {
    /** How reports are ordered: first what breaks most. */
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::breaks)
            .thenComparing(entry -> entry.changes().getFirst().group())
            .thenComparing(Entry::headline);

    /** Changes of the library's own code that uses a thing. */
    private static final Set<Group> USES = EnumSet.of(Group.CALL_SITE, Group.ATTRIBUTE);

    /** How many things a headline names. */
    private static final int NAMED = 4;

    private Entries() {}

    /** Puts changes together that have one cause, in the order of reports. */
    static List<Entry> of(List<Change> changes) {
        Map<Cause, List<Change>> causes = new LinkedHashMap<>();
        changes.stream().sorted(SpecDiff.ORDER).forEach(change ->
                causes.computeIfAbsent(change.cause(), cause -> new ArrayList<>()).add(change));
        List<Entry> entries = new ArrayList<>();
        causes.forEach((cause, found) -> entries.add(of(cause, found)));
        return entries.stream().sorted(ORDER).toList();
    }

    private static Entry of(Cause cause, List<Change> changes) {
        Verdict verdict = Verdict.all(changes.stream()
                .map(change -> new Verdict(change.breaks(), change.reason()))
                .toList());
        Set<String> items = items(changes);
        if (items.size() == 1) {
            Set<String> summaries = new LinkedHashSet<>();
            changes.forEach(change -> summaries.add(change.summary()));
            String headline = changes.size() == 1 ? changes.getFirst().headline() : changes.getFirst().item();
            return new Entry(
                    headline, String.join("; ", summaries), verdict.breaks(), verdict.reason(), changes, List.of());
        }
        List<Change> telling = telling(changes);
        String summary = cause.summary().orElseGet(() -> mostOften(telling));
        List<Entry.Place> places = places(
                changes.stream()
                        .filter(change -> verdict.breaks() == Breaks.NEITHER
                                || change.breaks() != Breaks.NEITHER
                                || !USES.contains(change.group()))
                        .toList(),
                summary,
                cause.summary().isPresent());
        boolean named = cause.headline().isEmpty() && items.size() <= NAMED;
        boolean same = places.size() == 1 && places.getFirst().summary().isEmpty();
        return new Entry(
                cause.headline().orElseGet(() -> names(items(telling))),
                summary,
                verdict.breaks(),
                verdict.reason(),
                changes,
                named && same ? List.of() : places);
    }

    private static String names(Set<String> names) {
        String shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? shown + " and " + (names.size() - NAMED) + " more" : shown;
    }

    /** Those that describe the entry: that break somebody, if any do, and of a thing rather than its calls or outcomes. */
    private static List<Change> telling(List<Change> changes) {
        Comparator<Change> telling = Comparator.comparing((Change change) -> change.breaks() != Breaks.NEITHER)
                .thenComparing(change -> change.group() != Group.BEHAVIOUR)
                .thenComparing(change -> change.group() != Group.CALL_SITE);
        Change best = changes.stream().max(telling).orElseThrow();
        return changes.stream().filter(change -> telling.compare(change, best) == 0).toList();
    }

    /** What most of them say, the first of several. */
    private static String mostOften(List<Change> changes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        changes.forEach(change -> counts.merge(change.deed(), 1, Integer::sum));
        int most = Collections.max(counts.values());
        return counts.keySet().stream().filter(text -> counts.get(text) == most).findFirst().orElseThrow();
    }

    private static Set<String> items(List<Change> changes) {
        return changes.stream().map(Change::item).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Entry.Place> places(List<Change> changes, String summary, boolean told) {
        Map<Entry.Place, Set<String>> places = new LinkedHashMap<>();
        for (Change change : changes) {
            Optional<String> own = Optional.of(change.deed()).filter(text -> !told && !text.equals(summary));
            places.computeIfAbsent(new Entry.Place(change.group(), List.of(), own), place -> new LinkedHashSet<>())
                    .add(change.item());
        }
        List<Entry.Place> list = new ArrayList<>();
        places.forEach((place, items) -> list.add(new Entry.Place(place.group(), List.copyOf(items), place.summary())));
        return list;
    }
}
