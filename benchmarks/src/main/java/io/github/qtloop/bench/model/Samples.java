package io.github.qtloop.bench.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one contender was measured at, round by round.
 *
 * @param values one for each round, at least one
 */
public record Samples(List<Double> values) {

    /** Takes a copy. */
    public Samples {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no samples");
        }
    }

    /** The middle one, or the mean of the two in the middle. */
    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The lowest. */
    public double low() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** The highest. */
    public double high() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /**
     * How many times another's samples these are, round by round: what the machine does meanwhile happens to both.
     *
     * @param other of the same rounds
     */
    public Samples over(Samples other) {
        if (values.size() != other.values.size()) {
            throw new IllegalArgumentException(values.size() + " and " + other.values.size() + " rounds");
        }
        return new Samples(IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / other.values.get(round))
                .toList());
    }
}
