package io.github.qtloop.bench.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was found out about a measure.
 *
 * @param measure the measure
 * @param samples by the contestant's name, in the order in which they stand in the report
 * @param failures by the contestant's name, why there are no samples
 */
public record Measurement(Measure measure, Map<String, Samples> samples, Map<String, String> failures) {

    /** Keeps both orders. */
    public Measurement {
        samples = Collections.unmodifiableMap(new LinkedHashMap<>(samples));
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }

    /** The samples of a contestant, if it has any. */
    public Optional<Samples> of(String contestant) {
        return Optional.ofNullable(samples.get(contestant));
    }

    /** What stands for all rounds of a contestant: the highest of maxima, else the median. */
    public Optional<Double> figure(String contestant) {
        return of(contestant).map(measure.isMaximum() ? Samples::high : Samples::median);
    }

    /** As {@link #ratio(String, String)}, of QtLoop's samples. */
    public Optional<Samples> ratio(String peer) {
        return ratio(Contestant.QTLOOP, peer);
    }

    /**
     * How many times those of a peer a contestant's samples are, if there are both, and if the peer's are not 0; there is
     * none of rates, of which more is better.
     */
    public Optional<Samples> ratio(String contestant, String peer) {
        return of(peer)
                .filter(other -> other.low() > 0 && !measure.isRate())
                .flatMap(other -> of(contestant).map(own -> own.over(other)));
    }
}
