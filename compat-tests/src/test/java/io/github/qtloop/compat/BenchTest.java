package io.github.qtloop.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./qtloop bench}: every benchmark works. What they measure is for quieter moments. */
class BenchTest {

    private static final int BENCHMARKS = 15;
    private static final int SCORES = 6;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    @Test
    void everyBenchmarkRuns() throws Exception {
        Path json = directory.resolve("results.json");
        Outcome outcome = bench("--once", "--json", json.toString());
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.errors().lines()).as(outcome.toString()).hasSize(BENCHMARKS);
        assertThat(outcome.output().lines().filter(line -> line.matches("\\|.*\\d (ns|ms|B) \\|.*\\|.*\\|")))
                .as(outcome.toString())
                .hasSize(SCORES);
        assertThat(Files.readString(json).split("\"benchmark\" :")).hasSize(BENCHMARKS + 1);
    }

    @Test
    void benchmarkThatFails() throws Exception {
        Outcome outcome = new Launcher(directory, Map.of("QTLOOP_JAVA_OPTIONS", "-Djava.library.path=" + directory))
                .call(LIMIT, "bench", "--once", "switch");
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().lines().toList().getLast())
                .startsWith("qtloop bench: switch has failed for QtLoop: io.qt.QLibraryNotFoundError")
                .contains("; see ");
    }

    @Test
    void commandLineThatCannotBeFollowed() throws Exception {
        assertRefused("--rounds must be greater than 0", "--rounds", "0");
        assertRefused("unknown topic 'speed': it is one of switch, task, ", "speed");
        assertRefused("unknown Python version '3.9'", "--python", "3.9");
    }

    private void assertRefused(String message, String... words) throws Exception {
        Outcome outcome = bench(words);
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().lines()).as(outcome.errors()).hasSize(1);
        assertThat(outcome.errors()).startsWith("qtloop").contains(message);
    }

    private Outcome bench(String... words) throws Exception {
        String[] line = new String[words.length + 1];
        line[0] = "bench";
        System.arraycopy(words, 0, line, 1, words.length);
        return new Launcher(directory, Map.of()).call(LIMIT, line);
    }
}
