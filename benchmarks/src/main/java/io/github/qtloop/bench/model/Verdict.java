package io.github.qtloop.bench.model;

import java.util.Locale;
import java.util.Optional;

/**
 * Whether a limit is kept. The median decides.
 *
 * @param limit the limit
 * @param unit the unit of the figure; empty for a ratio, and where nothing was measured
 * @param found the figure or ratio; empty if it could not be measured
 */
public record Verdict(Limit limit, String unit, Optional<Samples> found) {

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

    /** What came out. */
    public Status status() {
        return found.map(samples -> samples.median() <= limit.atMost() ? Status.MET : Status.MISSED)
                .orElse(Status.UNMEASURED);
    }
}
