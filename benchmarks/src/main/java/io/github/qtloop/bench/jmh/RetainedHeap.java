package io.github.qtloop.bench.jmh;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Tells how many bytes of heap each of many objects holds. A benchmark that calls {@link #begin} before they are made
 * and {@link #end} while they are there gets the result {@value #NAME}; the others get none.
 */
public final class RetainedHeap implements InternalProfiler {

    /** The name of the result. */
    static final String NAME = "heap";

    /** Its unit. */
    static final String UNIT = "B";

    private static final double NONE = -1;

    private static long empty;
    private static double bytes = NONE;

    /** For JMH. */
    public RetainedHeap() {}

    static void begin() {
        empty = used();
    }

    static void end(int count) {
        bytes = (double) (used() - empty) / count;
    }

    @Override
    public String getDescription() {
        return "bytes of heap that each waiting object holds";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        bytes = NONE;
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return bytes == NONE ? List.of() : List.of(new ScalarResult(NAME, bytes, UNIT, AggregationPolicy.AVG));
    }

    /** Bytes in use after a full collection. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
