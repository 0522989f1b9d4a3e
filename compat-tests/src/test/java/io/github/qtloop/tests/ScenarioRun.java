package io.github.qtloop.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all scenarios of one version printed: one process runs all the Java halves, another all the Python halves.
 *
 * @param python the outcome of each Python half, by the scenario's name
 * @param java the outcome of each Java half
 */
record ScenarioRun(Map<String, Outcome> python, Map<String, Outcome> java) {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String HEADER = "== ";
    private static final String RUNNER = "io.github.qtloop.scenarios.RunScenarios";

    /**
     * Runs the scenarios of a version.
     *
     * @param classes the compiled Java halves
     * @param secondsEach how long one scenario may take; one that takes longer ends the run of its language
     */
    static ScenarioRun of(ScenarioCatalogue catalogue, PythonVersion version, Path classes, double secondsEach)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(Double.toString(secondsEach)));
        arguments.addAll(catalogue.names(version));
        Outcome java = new JavaHost(version)
                .run(RUNNER, List.of(classes), catalogue.directory(), LIMIT, arguments.toArray(String[]::new));

        List<String> command = new ArrayList<>(List.of(
                new Sides().interpreter(version),
                "-B",
                ScenarioCatalogue.HARNESS.resolve("run_scenarios.py").toString()));
        arguments.add(1, catalogue.directory().toString());
        command.addAll(arguments);
        Outcome python = new ChildProcess(command, Map.of(), catalogue.directory()).run("", LIMIT);
        return new ScenarioRun(outcomes(python), outcomes(java));
    }

    /** A report on how the two halves of a scenario differ, or nothing. */
    Optional<String> difference(String name) {
        Outcome expected = python.get(name);
        Outcome actual = java.get(name);
        if (expected == null || actual == null) {
            return Optional.of("an earlier scenario has ended the run in " + (expected == null ? "Python" : "Java"));
        }
        return Difference.between(trace(expected), trace(actual))
                .map(report -> report + "\nCPython's standard error:\n" + expected.errors()
                        + "\nQtLoop's standard error:\n" + actual.errors());
    }

    /** Standard error explains a difference, but is none: it names places in the sources. */
    private static Outcome trace(Outcome outcome) {
        return new Outcome(outcome.status(), outcome.output(), "");
    }

    /** Takes the outcome of a run apart; its status belongs to the scenario that ran last. */
    private static Map<String, Outcome> outcomes(Outcome run) {
        Map<String, String> output = parts(run.output());
        Map<String, String> errors = parts(run.errors());
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        output.forEach((name, text) -> outcomes.put(name, new Outcome(0, text, errors.getOrDefault(name, ""))));
        if (!output.isEmpty()) {
            String last = List.copyOf(output.keySet()).getLast();
            outcomes.put(last, new Outcome(run.status(), output.get(last), errors.getOrDefault(last, "")));
        }
        return outcomes;
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith(HEADER)) {
                name = line.substring(HEADER.length());
                parts.put(name, "");
            } else {
                parts.merge(name, line + "\n", String::concat);
            }
        }
        return parts;
    }
}
