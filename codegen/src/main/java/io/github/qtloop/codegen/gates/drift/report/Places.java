package io.github.qtloop.codegen.gates.drift.report;

import io.github.qtloop.codegen.gates.drift.Entry;
import java.util.ArrayList;
import java.util.List;

/** The places of an entry in plain words. */
final class Places {
    private Places() {}

    /** A line for each, as {@code signature: one, another: parameter x added}, and how many there are besides. */
    static List<String> lines(Entry entry) {
        List<String> lines = new ArrayList<>();
        entry.places().forEach(place -> lines.add(place.group().label() + ": " + String.join(", ", place.items())
                + place.summary().map(summary -> ": " + summary).orElse("")));
        if (!entry.besides().isEmpty()) {
            lines.add("besides: " + entry.besides());
        }
        return lines;
    }
}
