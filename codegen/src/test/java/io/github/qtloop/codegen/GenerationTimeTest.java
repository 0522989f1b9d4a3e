package io.github.qtloop.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generating everything anew is quick enough to be done at each build. {@code -Dgeneration.rounds=30} measures for
 * longer and prints each round.
 */
class GenerationTimeTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int WARM_UP = 2;

    @TempDir
    Path directory = Path.of("");

    @Test
    void allVersionsAreGeneratedInTime() {
        int rounds = Integer.getInteger("generation.rounds", WARM_UP + 3);
        Inputs.copy(Inputs.REAL, directory);
        Duration best = Stream.generate(this::round)
                .limit(rounds)
                .skip(WARM_UP)
                .min(Duration::compareTo)
                .orElseThrow();

        assertThat(best).isLessThan(LIMIT);
    }

    private Duration round() {
        // A spec that has not changed is not read again.
        Inputs.read(directory).forEach((file, text) -> Inputs.write(directory.resolve(file), text + "# again\n"));
        long start = System.nanoTime();
        Generation.of(directory);
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        if (System.getProperty("generation.rounds") != null) {
            System.out.println("generated everything in " + duration.toMillis() + " ms");
        }
        return duration;
    }
}
