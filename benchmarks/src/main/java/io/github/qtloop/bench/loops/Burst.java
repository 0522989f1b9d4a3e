package io.github.qtloop.bench.loops;

import java.util.ArrayList;
import java.util.List;

/**
 * Operations that a process does one after the other without a pause.
 *
 * @param size how many there are
 * @param done how many the process has done when they are over
 */
record Burst(int size, int done) {

    private static final List<Integer> SIZES = List.of(100, 300, 1_000, 3_000, 10_000, 30_000);

    /** The first bursts of a process, each some three times as long as the one before. */
    static List<Burst> first(int count) {
        List<Burst> bursts = new ArrayList<>();
        int done = 0;
        for (int size : SIZES.subList(0, count)) {
            done += size;
            bursts.add(new Burst(size, done));
        }
        return bursts;
    }
}
