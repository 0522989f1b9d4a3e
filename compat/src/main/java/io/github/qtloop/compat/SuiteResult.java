package io.github.qtloop.compat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of one suite.
 *
 * @param suite which
 * @param cases its tests, in their order
 * @param seconds how long all of it took
 */
record SuiteResult(Inventory.Suite suite, List<TestCase> cases, double seconds) {

    Counts counts() {
        return Counts.of(cases);
    }

    /** The notes of one kind. */
    List<Note> notes(Note.Kind kind) {
        return cases.stream()
                .flatMap(test -> test.notes().stream())
                .filter(note -> note.kind() == kind)
                .toList();
    }

    Set<String> namesOf(Note.Kind kind) {
        return notes(kind).stream().map(Note::name).collect(Collectors.toSet());
    }

    /** The same with every note replaced. */
    SuiteResult map(Function<Note, Note> change) {
        List<TestCase> changed = cases.stream()
                .map(test -> test.with(test.notes().stream().map(change).toList()))
                .toList();
        return new SuiteResult(suite, changed, seconds);
    }
}
