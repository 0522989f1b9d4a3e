package io.github.qtloop.bench.model;

import java.util.Locale;
import java.util.Optional;

/**
 * Whether a limit is kept. The median decides.
 *
 * @param limit the limit
 * @param measure what was compared with it; empty if that was not measured
 * @param found the figure or ratio; empty if it could not be measured
 */
public record Verdict(Limit limit, Optional<Measure> measure, Optional<Samples> found) {

    /** What came out. */
    public enum Status {
        /** The limit is kept. */
        MET,
        /** The limit is exceeded. */
        MISSED,
        /** There is nothing to judge. */
        UNMEASURED;

        /** For people. */
        public String title() {
            return this == UNMEASURED ? "not measured" : toString();
        }

        /** As it stands in JSON. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The highest figure or ratio that is good, for people. */
    public String most() {
        return Quantity.of(limit.atMost(), limit.peer().isPresent() ? "" : measure.map(Measure::unit).orElse(""));
    }

    /** The median of what was found, for people; empty if there is nothing. */
    public String text() {
        return found.map(Samples::median)
                .flatMap(median -> limit.peer().isPresent()
                        ? Optional.of(Quantity.ratio(median))
                        : measure.map(some -> some.text(median)))
                .orElse("");
    }

    /** What came out. */
    public Status status() {
        return found.map(samples -> samples.median() <= limit.atMost() ? Status.MET : Status.MISSED)
                .orElse(Status.UNMEASURED);
    }
}
