package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.model.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * After how many operations a process has cost less in total than another one: from there on, and not just for a moment.
 *
 * @param bursts what both have done; within a burst an operation costs as much as another
 */
record BreakEven(List<Burst> bursts) {

    /** Takes a copy. */
    BreakEven {
        bursts = List.copyOf(bursts);
    }

    /**
     * The number for each round. A round in which it does not happen counts with all operations, so the median is theirs as
     * soon as that is so in most rounds.
     *
     * @param own what an operation costs in each burst
     * @param other what it costs in the other process
     */
    Samples of(List<Samples> own, List<Samples> other) {
        List<Double> numbers = new ArrayList<>();
        for (int round = 0; round < own.getFirst().values().size(); round++) {
            numbers.add(round(at(own, round), at(other, round)).orElse(bursts.getLast().done()));
        }
        return new Samples(numbers);
    }

    private static List<Double> at(List<Samples> costs, int round) {
        return costs.stream().map(samples -> samples.values().get(round)).toList();
    }

    /** The number of one round; empty if it does not happen. */
    OptionalDouble round(List<Double> own, List<Double> other) {
        double lead = 0;
        double number = 0;
        for (int i = 0; i < bursts.size(); i++) {
            Burst burst = bursts.get(i);
            double before = lead;
            lead += burst.size() * (other.get(i) - own.get(i));
            if (before <= 0 && lead > 0) {
                number = burst.done() - burst.size() + burst.size() * before / (before - lead);
            }
        }
        return lead > 0 ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
