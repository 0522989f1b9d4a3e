package io.github.qtloop.bench.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What one figure is about.
 *
 * @param face the language in which the loop is used
 * @param name its name on the command line and in JSON; measures with equal names differ in their parameters
 * @param title its name for people
 * @param group what it belongs to, such as {@code core}
 * @param unit the unit of its figures, of which fewer is better, such as {@code us}
 * @param operations how many operations a sample has; a figure is about one of them
 * @param parameters what else sets it apart
 */
public record Measure(
        Face face,
        String name,
        String title,
        String group,
        String unit,
        long operations,
        Map<String, Object> parameters) {

    /** The parameter that says how many others wait while the operations are measured. */
    public static final String PENDING = "pending";

    /** Keeps the parameters' order. */
    public Measure {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** How many others wait while the operations are measured, if that is what sets the measure apart. */
    public OptionalLong pending() {
        return parameters.get(PENDING) instanceof Number number
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    /** The title, with the number of those that wait. */
    public String heading() {
        OptionalLong pending = pending();
        return pending.isEmpty()
                ? title
                : title + ", " + String.format("%,d", pending.getAsLong()).replace(',', ' ') + " pending";
    }
}
