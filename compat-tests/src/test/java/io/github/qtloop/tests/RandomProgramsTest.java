package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.tests.RandomRun.Traces;
import io.github.qtloop.tests.random.Generator;
import io.github.qtloop.tests.random.Operation;
import io.github.qtloop.tests.random.RandomProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Random programs leave the same trace in Java on the Qt loop as in Python under CPython. The language is that of
 * {@link Operation}; time passes by itself, so that nothing depends on the speed of the machine.
 *
 * <p>Each run takes new programs, and prints their seeds. System properties repeat a run: {@code compat.random.seed} is the
 * first seed, {@code compat.random.programs} the number of programs of each version.
 */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
class RandomProgramsTest {

    private static final long FIRST =
            Long.getLong("compat.random.seed", ThreadLocalRandom.current().nextInt(1, 1_000_000_000));
    private static final int COUNT =
            Integer.getInteger("compat.random.programs", Lane.current() == Lane.ALL ? 4000 : 1000);

    /** Less says nothing about what never happens. */
    private static final int ENOUGH = 1000;

    /** How many programs it takes to find a fault that few of them notice. */
    private static final int PLANTED = 500;

    private static final Pattern SUCCESS = Pattern.compile("(?m)^\\d+ t\\d+:\\d+ (\\w+)(?! raises)\\b");

    @TempDir
    Path work;

    @EveryPython
    void sameTraceAsCPython(PythonVersion version) throws IOException, InterruptedException {
        System.out.printf("Python %s: random programs, seeds %d to %d%n", version, FIRST, FIRST + COUNT - 1);
        RandomRun run = RandomRun.prepare(version, work, false);
        List<Traces> traces = run.run(programs(version, FIRST, COUNT));
        List<Traces> different = traces.stream().filter(Traces::differ).toList();
        if (!different.isEmpty()) {
            throw new AssertionError(Divergence.report(run, different));
        }
        if (COUNT >= ENOUGH) {
            assertThat(succeeded(traces))
                    .as("operations that end well at least once")
                    .containsAll(Operation.wordsThatEndWell(version.minor()));
        }
    }

    @Test
    void aPlantedFaultIsFoundAndShrunk() throws IOException, InterruptedException {
        PythonVersion version = PythonVersion.newest();
        RandomRun run = RandomRun.prepare(version, work, true);
        List<Traces> different =
                run.run(programs(version, 1, PLANTED)).stream().filter(Traces::differ).toList();
        assertThat(different).isNotEmpty();

        Traces smallest = Divergence.shrink(run, Divergence.shortest(different));
        assertThat(smallest.differ()).isTrue();
        assertThat(smallest.program().size()).isLessThanOrEqualTo(5);
        assertThat(Divergence.report(run, List.of(smallest)))
                .contains("seed " + smallest.program().seed())
                .containsPattern("event\\d\\.set\\(\\)\\n")
                .containsPattern("event\\d\\.set\\(\\);\\n")
                .contains("- CPython, + QtLoop");
    }

    private static List<RandomProgram> programs(PythonVersion version, long first, int count) {
        return LongStream.range(first, first + count)
                .mapToObj(new Generator(version.minor())::generate)
                .toList();
    }

    private static List<String> succeeded(List<Traces> traces) {
        return traces.stream()
                .flatMap(each -> SUCCESS.matcher(each.python()).results())
                .map((MatchResult result) -> result.group(1))
                .distinct()
                .toList();
    }
}
