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
 * @param unit the unit of its figures, such as {@code us}; fewer is better, except of {@link #RATE}
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

    /** The parameter that says how many operations the process has done at the end of those that are measured. */
    public static final String DONE = "done";

    /** The parameter that names the curve of which the measure is a point, where its own name does not. */
    public static final String CURVE = "curve";

    /** The parameter that says what a figure tells of many. */
    public static final String STATISTIC = "statistic";

    /** The statistic that tells of the worst one. */
    public static final String MAXIMUM = "max";

    /** The unit of what is done in a second. */
    public static final String RATE = "/s";

    /** The unit of how many operations it takes until something is so; all that a sample has, if that never happens. */
    public static final String OPERATIONS = "operations";

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

    /** How many operations the process has done at the end of those that are measured, if that sets the measure apart. */
    public OptionalLong done() {
        return parameters.get(DONE) instanceof Number number
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    /** Whether its figures tell of the worst one of many. */
    public boolean isMaximum() {
        return MAXIMUM.equals(parameters.get(STATISTIC));
    }

    /** Whether its figures are what is done in a second. */
    public boolean isRate() {
        return unit.equals(RATE);
    }

    /** The title, with what sets the measure apart from others of the same title. */
    public String heading() {
        String point = point();
        return point.isEmpty() ? title : title + ", " + point;
    }

    /** The name of the curve of which the measure is a point, the same for all its points. */
    public String curve() {
        return parameters.get(CURVE) instanceof String curve ? curve : name;
    }

    /** Which point of a curve it is: how many wait, or which operations of the process these are; empty if it is none. */
    public String point() {
        if (pending().isPresent()) {
            return whole(pending().getAsLong()) + " pending";
        }
        if (done().isPresent()) {
            return done().getAsLong() == operations ? "first " + whole(operations) : whole(operations) + " more";
        }
        return "";
    }

    private static String whole(long number) {
        return String.format("%,d", number).replace(',', ' ');
    }

    /** A figure with its unit, for people. */
    public String text(double figure) {
        return unit.equals(OPERATIONS) && figure >= operations
                ? "not in " + whole(operations) + " " + unit
                : Quantity.of(figure, unit);
    }
}
