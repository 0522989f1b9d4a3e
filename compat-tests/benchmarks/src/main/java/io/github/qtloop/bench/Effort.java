package io.github.qtloop.bench;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How thoroughly a benchmark is run. */
enum Effort {
    /** As its class says. */
    MEASURE,

    /** Once and briefly: it shows that the benchmark works, and measures nothing. */
    ONCE;

    private static final String FEW = "1000";

    /** The options for one process that runs benchmarks. */
    ChainedOptionsBuilder options() {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .shouldDoGC(true)
                .shouldFailOnError(true)
                .addProfiler(RetainedHeap.class);
        return this == MEASURE
                ? options
                : options.warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .param(Parked.COUNT, FEW);
    }
}
