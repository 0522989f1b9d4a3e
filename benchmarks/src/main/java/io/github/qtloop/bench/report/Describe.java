package io.github.qtloop.bench.report;

import io.github.qtloop.bench.model.Conditions;
import io.github.qtloop.bench.model.Quantity;
import io.github.qtloop.bench.model.Samples;

/** Phrases that several reports share. */
final class Describe {

    private Describe() {}

    /** What ran. */
    static String software(Conditions conditions) {
        String java = "Java " + conditions.java();
        return conditions.python().isEmpty()
                ? java
                : "Python %s (%s), %s".formatted(conditions.python(), conditions.interpreter(), java);
    }

    /** What it ran on. */
    static String machine(Conditions conditions) {
        String machine = "%s, %d processors".formatted(conditions.system(), conditions.processors());
        return conditions.platform().isEmpty() ? machine : machine + ", windows on Qt's " + conditions.platform();
    }

    /** How the figures came about. */
    static String method(Conditions conditions) {
        return conditions.once()
                ? "one brief look: these figures only show that everything works"
                : "medians of %d rounds, of maxima the highest; ratio: QtLoop's figure as a multiple of the peer's, less is better"
                        .formatted(conditions.rounds());
    }

    /** From the lowest ratio to the highest. */
    static String spread(Samples ratios) {
        return Quantity.ratio(ratios.low()) + ".." + Quantity.ratio(ratios.high());
    }
}
