package io.github.qtloop.tests;

import io.github.qtloop.tests.RandomRun.Traces;
import io.github.qtloop.tests.random.Listing;
import io.github.qtloop.tests.random.RandomProgram;
import io.github.qtloop.tests.random.Shrinker;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a program small whose traces differ, and says what is to be seen. */
final class Divergence {

    private static final int ROUNDS = 50;
    private static final int SHOWN = 20;

    private Divergence() {}

    /** A report on the shortest of the programs, made small, with the seeds of all. */
    static String report(RandomRun run, List<Traces> different) throws IOException, InterruptedException {
        Traces smallest = shrink(run, shortest(different));
        RandomProgram program = smallest.program();
        String seeds = different.stream()
                .limit(SHOWN)
                .map(traces -> String.valueOf(traces.program().seed()))
                .collect(Collectors.joining(", "));
        return """
                %d programs leave another trace on Python %s; their seeds: %s
                To try one again: -Dcompat.random.seed=SEED -Dcompat.random.programs=1

                The program of seed %d, made small, in Python:
                %s
                In Java:
                %s
                As the tests write it:
                %s
                %s
                """
                .formatted(
                        different.size(), run.version(), seeds, program.seed(), Listing.python(program),
                        Listing.java(program), program.text(), smallest.difference().orElse(""));
    }

    /** The one with the fewest statements: a long program may stay long, because each step must leave a difference. */
    static Traces shortest(List<Traces> different) {
        return Collections.min(different, Comparator.comparingInt(traces -> traces.program().size()));
    }

    /** Takes away what is not needed for a difference. */
    static Traces shrink(RandomRun run, Traces different) throws IOException, InterruptedException {
        Traces smallest = different;
        for (int round = 0; round < ROUNDS; round++) {
            List<RandomProgram> candidates = Shrinker.smaller(smallest.program());
            Optional<Traces> smaller = run.run(candidates).stream().filter(Traces::differ).findFirst();
            if (smaller.isEmpty()) {
                return smallest;
            }
            smallest = smaller.get();
        }
        return smallest;
    }
}
