package io.github.qtloop.codegen.gates.drift;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom a change breaks, and why.
 *
 * @param breaks whom
 * @param reason one sentence without its full stop, or several with semicolons between them
 */
record Verdict(Breaks breaks, String reason) {
    private static final String SEPARATOR = "; ";

    /** What follows from several verdicts: all who break, with the reasons of those that break somebody. */
    static Verdict all(List<Verdict> verdicts) {
        Breaks breaks = verdicts.stream().map(Verdict::breaks).reduce(Breaks.NEITHER, Breaks::and);
        Set<String> reasons = new LinkedHashSet<>();
        verdicts.stream()
                .filter(verdict -> breaks == Breaks.NEITHER || verdict.breaks != Breaks.NEITHER)
                .forEach(verdict -> reasons.addAll(List.of(verdict.reason.split(SEPARATOR))));
        return new Verdict(breaks, String.join(SEPARATOR, reasons));
    }
}
