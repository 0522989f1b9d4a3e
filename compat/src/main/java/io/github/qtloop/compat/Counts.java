package io.github.qtloop.compat;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * How many there were.
 *
 * @param ran tests
 * @param driven tests in which a Qt event loop ran
 * @param failures assertions that did not hold, tests that passed unexpectedly, tests skipped on Qt only
 * @param errors everything else that went wrong
 * @param skipped tests, classes and modules that did not want to run
 * @param excepted what went wrong and may
 */
record Counts(int ran, int driven, int failures, int errors, int skipped, int excepted) {

    static Counts of(Collection<TestCase> cases) {
        return new Counts(
                (int) cases.stream().filter(TestCase::counted).count(),
                (int) cases.stream().filter(TestCase::drove).count(),
                notes(cases, Note.Kind.FAILURE),
                notes(cases, Note.Kind.ERROR),
                notes(cases, Note.Kind.SKIPPED),
                notes(cases, Note.Kind.EXCEPTED));
    }

    private static int notes(Collection<TestCase> cases, Note.Kind kind) {
        Stream<Note> notes = cases.stream().flatMap(test -> test.notes().stream());
        return (int) notes.filter(note -> note.kind() == kind).count();
    }

    boolean good() {
        return failures == 0 && errors == 0;
    }

    /** {@code ran=1 driven=1 failures=0 errors=0 skipped=0}; what is excepted is said only if there is any. */
    @Override
    public String toString() {
        String text = "ran=%d driven=%d failures=%d errors=%d skipped=%d".formatted(ran, driven, failures, errors, skipped);
        return excepted == 0 ? text : text + " excepted=" + excepted;
    }
}
