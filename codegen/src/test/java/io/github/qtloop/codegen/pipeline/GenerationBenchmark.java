package io.github.qtloop.codegen.pipeline;

import io.github.qtloop.codegen.testing.Inputs;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes to generate everything anew, round by round as the JVM warms up. It only measures, so its name keeps
 * it out of the suite; {@code -Dtest=GenerationBenchmark} runs it.
 */
class GenerationBenchmark {
    private static final int ROUNDS = Integer.getInteger("generation.rounds", 8);

    @TempDir
    Path directory = Path.of("");

    @Test
    void allVersions() {
        Inputs.copy(Inputs.REAL, directory);
        for (int round = 1; round <= ROUNDS; round++) {
            // A spec that has not changed is not read again.
            Inputs.read(directory).forEach((file, text) -> Inputs.write(directory.resolve(file), text + "# again\n"));
            long start = System.nanoTime();
            Generation.of(directory);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            System.out.println("round " + round + ": generated everything in " + millis + " ms");
        }
    }
}
