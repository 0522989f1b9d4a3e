package io.github.qtloop.bench.measuring;

import io.github.qtloop.bench.model.Measure;
import io.github.qtloop.bench.model.Measurement;
import java.util.List;
import java.util.Map;

/**
 * Something that every contender is measured at in its turn.
 *
 * @param <C> the contenders
 */
public interface Subject<C> {

    /** By which words it is chosen. */
    Label label();

    /** Its name for people. */
    String title();

    /** What it tells figures of. */
    List<Measure> measures();

    /** How many times a contender does it before that counts. */
    int warmUps();

    /**
     * How many turns a contender has in each round. The middle figure counts, so a moment in which the machine is slow
     * counts for nothing; one turn is enough where a figure is of many moments already, or where each needs a process.
     */
    default int turns() {
        return 1;
    }

    /**
     * Measures a contender once.
     *
     * @return a figure for each measure
     * @throws SubjectFailure if that does not work
     */
    Map<Measure, Double> take(C contender) throws SubjectFailure, InterruptedException;

    /**
     * What follows when all contenders have been measured.
     *
     * @param measurements one for each measure
     * @return further ones, of measures of their own
     */
    default List<Measurement> conclusions(List<Measurement> measurements) {
        return List.of();
    }
}
