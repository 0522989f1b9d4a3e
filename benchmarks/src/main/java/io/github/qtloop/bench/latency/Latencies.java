package io.github.qtloop.bench.latency;

import java.util.Arrays;
import java.util.Map;

/** Durations in nanoseconds: of what came, and how long the rest has waited so far. */
final class Latencies {

    private long[] values = new long[1024];
    private int count;
    private int done;

    /** It came after so long. */
    void add(long nanos) {
        addWaiting(nanos);
        done++;
    }

    /** It has not come yet. */
    void addWaiting(long nanos) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = nanos;
    }

    int count() {
        return count;
    }

    /** In milliseconds; each percentile is a duration that has occurred. */
    Map<String, Number> summary() {
        if (count == 0) {
            return Map.of("count", 0, "done", 0);
        }
        long[] ordered = Arrays.copyOf(values, count);
        Arrays.sort(ordered);
        return Map.of(
                "p50", rank(ordered, 0.5),
                "p99", rank(ordered, 0.99),
                "max", rank(ordered, 1),
                "count", count,
                "done", done);
    }

    private static double rank(long[] ordered, double share) {
        return Math.round(ordered[(int) Math.ceil(share * ordered.length) - 1] / 1e3) / 1e3;
    }
}
