package io.github.qtloop.bench.measuring;

import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Missing;
import java.util.List;

/** One language: the contenders there, and what they can be measured at. */
public interface Side extends AutoCloseable {

    /** By which words everything that there is can be chosen. */
    List<Label> labels();

    /** How many subjects a selection has. */
    default int count(Selection selection) {
        return (int) labels().stream().filter(selection::includes).count();
    }

    /** Who takes part, QtLoop first. */
    List<Contestant> contestants();

    /** What was wanted and is not there, as far as that is known. */
    List<Missing> missing();

    /** Starts what it takes to measure, when it is known that something was chosen. */
    default void prepare() throws InterruptedException {}

    /** Measures what was chosen. */
    List<Measurement> measure(Selection selection, Effort effort, Progress progress) throws InterruptedException;

    /** Ends what was started. */
    @Override
    void close();
}
