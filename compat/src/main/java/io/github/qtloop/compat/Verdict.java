package io.github.qtloop.compat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Whether a run is good.
 *
 * @param results the suites, with what may go wrong marked
 * @param counts over all of them
 * @param complaints what is wrong beside the tests that went wrong, or was found after they had run
 * @param good whether nothing is wrong
 */
record Verdict(List<SuiteResult> results, Counts counts, List<String> complaints, boolean good) {

    static Verdict of(Settings settings, Inventory inventory, Baseline baseline, List<SuiteResult> results) {
        List<SuiteResult> judged = results;
        List<String> complaints = new ArrayList<>();
        for (SuiteResult result : results) {
            for (Note note : result.notes(Note.Kind.FAILURE)) {
                if (note.message().startsWith("skipped on Qt only")) {
                    complaints.add(note.name() + " is " + note.message());
                }
            }
        }
        if (settings.tests() == null) {
            judged = results.stream()
                    .map(result -> result.map(note -> note.isBad() && baseline.excepts(inventory, note)
                            ? note.as(Note.Kind.EXCEPTED, note.message())
                            : note))
                    .toList();
        }
        Counts counts = Counts.of(judged.stream().flatMap(result -> result.cases().stream()).toList());
        if (settings.onQt() && settings.whole()) {
            complaints.addAll(unused(inventory, baseline, judged));
            tooFewDriven(inventory, baseline, counts, complaints);
        }
        return new Verdict(judged, counts, List.copyOf(complaints), counts.good() && complaints.isEmpty());
    }

    private static List<String> unused(Inventory inventory, Baseline baseline, List<SuiteResult> results) {
        List<Note> excepted = results.stream()
                .flatMap(result -> result.notes(Note.Kind.EXCEPTED).stream())
                .toList();
        return baseline.exceptions().stream()
                .filter(one -> one.concerns(inventory) && !one.sometimes())
                .filter(one -> excepted.stream().noneMatch(one::covers))
                .map(one -> "the exception for " + one.test() + " is not needed on Python " + inventory.python()
                        + " (" + inventory.mode() + "): take it out of suite.yaml")
                .toList();
    }

    private static void tooFewDriven(
            Inventory inventory, Baseline baseline, Counts counts, List<String> complaints) {
        OptionalInt least = baseline.leastDriven(inventory.python());
        if (least.isEmpty()) {
            complaints.add("no number of driven tests is committed for Python " + inventory.python()
                    + ": add this run's to suite.yaml, " + counts.driven());
        } else if (counts.driven() < least.getAsInt()) {
            complaints.add("only " + counts.driven() + " tests of Python " + inventory.python()
                    + " drove the Qt event loop: at least " + least.getAsInt() + " must");
        }
    }
}
