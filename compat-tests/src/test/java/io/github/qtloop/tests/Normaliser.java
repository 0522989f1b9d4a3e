package io.github.qtloop.tests;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Applies programs' rules and remembers which of them ever found something. Safe for use by several threads. */
final class Normaliser {

    private record Use(String program, Rule rule) {}

    private final Set<Use> uses = Collections.synchronizedSet(new HashSet<>());

    /** The outcome of a program after all its rules. */
    Outcome normalise(Program program, Outcome outcome) {
        return outcome.map(text -> apply(program, text));
    }

    private String apply(Program program, String text) {
        String result = text;
        for (Rule rule : program.rules()) {
            Matcher matcher = rule.pattern().matcher(result);
            if (matcher.find()) {
                uses.add(new Use(program.name(), rule));
                result = matcher.replaceAll(rule.replacement());
            }
        }
        return result;
    }

    /** The rules of a program that never found anything. */
    List<Rule> unused(Program program) {
        return program.rules().stream()
                .filter(rule -> !uses.contains(new Use(program.name(), rule)))
                .toList();
    }
}
