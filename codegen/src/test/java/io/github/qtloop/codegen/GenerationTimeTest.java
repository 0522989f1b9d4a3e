package io.github.qtloop.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Generating everything anew is quick enough to be done at each build. {@code -Dgeneration.rounds=30} measures for
 * longer and prints each round.
 */
class GenerationTimeTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int WARM_UP = 2;

    @Test
    void allVersionsAreGeneratedInTime() {
        int rounds = Integer.getInteger("generation.rounds", WARM_UP + 3);
        Duration best = Stream.generate(GenerationTimeTest::round)
                .limit(rounds)
                .skip(WARM_UP)
                .min(Duration::compareTo)
                .orElseThrow();

        assertThat(best).isLessThan(LIMIT);
    }

    private static Duration round() {
        long start = System.nanoTime();
        Generation.of(Inputs.REAL);
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        if (System.getProperty("generation.rounds") != null) {
            System.out.println("generated everything in " + duration.toMillis() + " ms");
        }
        return duration;
    }
}
