package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Random operations on the descriptors of a loop (watching, ending a watch, closing, using numbers again) do the same on
 * CPython's own loop and on the Qt loop, in one process: results, errors, what the selector shows, what is called, and which
 * objects are kept.
 *
 * <p>Each run takes new sequences, and prints their seeds. System properties repeat a run: {@code compat.descriptors.seed} is
 * the first seed, {@code compat.descriptors.sequences} the number of sequences of each version.
 */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
class DescriptorsTest extends LauncherCase {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Path PROGRAM = Path.of("src/test/resources/descriptors/sequences.py").toAbsolutePath();

    private static final int FIRST =
            Integer.getInteger("compat.descriptors.seed", ThreadLocalRandom.current().nextInt(1, 1_000_000_000));
    private static final int COUNT =
            Integer.getInteger("compat.descriptors.sequences", Lane.current() == Lane.ALL ? 5000 : 500);

    /** Less says nothing about what never happens. */
    private static final int ENOUGH = 500;

    @EveryPython
    void randomOperationsDoTheSame(PythonVersion version) throws Exception {
        System.out.println(version + ": " + COUNT + " sequences from -Dcompat.descriptors.seed=" + FIRST + " on");
        Outcome outcome =
                launcher.run(LIMIT, version, PROGRAM.toString(), Integer.toString(FIRST), Integer.toString(COUNT));
        assertThat(outcome.output()).as(outcome.toString()).startsWith("QtEventLoop: 0 of " + COUNT + " sequences ");
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        if (COUNT >= ENOUGH) {
            assertThat(outcome.output())
                    .contains("add FileNotFoundError: ", "add Handle: ", "add OSError: ", "add OverflowError: ")
                    .contains("add PermissionError: ", "add ValueError: ")
                    .contains("remove True: ", "remove False: ", "remove ValueError: ", "remove FileNotFoundError: ");
        }
    }
}
