package io.github.qtloop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code qtloop bench}: measures the Java loop beside virtual threads and {@code CompletableFuture}.
 *
 * <p>The contenders take turns, each in a process of its own, in each of several rounds; so all have their share of a
 * machine's bad moments. Standard output has the table only. The status is 0, 1 if a benchmark failed, 2 if the command
 * cannot be followed.
 */
@Command(
        name = "qtloop bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "qtloop bench [--python VERSION] [--rounds N] [--once] [--json FILE] [TOPIC...]",
        description = "Measures the Java loop beside virtual threads and CompletableFuture that do the same work.")
public final class BenchCommand implements Callable<Integer> {

    private static final int FAILURE = 1;
    private static final int USAGE = 2;
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    @Parameters(paramLabel = "TOPIC", description = "switch, task, parked, timers, queue; all of them by default.")
    private List<String> topics = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each benchmark gets a process; default: ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Option(names = "--once", description = "Run each benchmark once and briefly, to see that it works.")
    private boolean once;

    @Option(names = "--json", paramLabel = "FILE", description = "Write all results into FILE, in JMH's format.")
    private @Nullable Path json;

    private final Path logs;

    private BenchCommand(Path logs) {
        this.logs = logs;
    }

    /**
     * Runs the command and ends the process with its status. The system property {@code qtloop.logs} names the
     * directory for what JMH says.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // Other checkouts may be measured or tested at the same time.
        System.setProperty("jmh.ignoreLock", "true");
        BenchCommand command = new BenchCommand(Path.of(System.getProperty("qtloop.logs")));
        System.exit(new CommandLine(command)
                .setParameterExceptionHandler((e, words) -> report(e.getMessage(), USAGE))
                .setExecutionExceptionHandler((e, line, words) -> e instanceof IllegalArgumentException
                        ? report(e.getMessage(), USAGE)
                        : report(e.toString(), FAILURE))
                .execute(args));
    }

    private static int report(String message, int status) {
        ERR.println("qtloop bench: " + message);
        return status;
    }

    @Override
    public Integer call() throws IOException {
        if (rounds < 1) {
            throw new IllegalArgumentException("--rounds must be greater than 0");
        }
        Set<Topic> chosen = EnumSet.noneOf(Topic.class);
        for (String topic : topics) {
            chosen.add(Topic.named(topic));
        }
        Files.createDirectories(logs);
        Scores scores = new Scores();
        for (int round = 1; round <= (once ? 1 : rounds); round++) {
            for (Topic topic : chosen.isEmpty() ? EnumSet.allOf(Topic.class) : chosen) {
                for (Contender contender : Contender.values()) {
                    if (!run(topic, contender, scores)) {
                        return FAILURE;
                    }
                }
            }
        }
        if (json != null) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, json.toString()).writeOut(scores.results());
        }
        OUT.print(ScoreTable.of(scores));
        return 0;
    }

    /** False if the benchmark has failed. */
    private boolean run(Topic topic, Contender contender, Scores scores) {
        Path log = logs.resolve(topic + "-" + contender.method() + ".log");
        ERR.printf(Locale.ROOT, "%s: %s%n", topic, contender);
        Collection<RunResult> results;
        try {
            results = new Runner((once ? Effort.ONCE : Effort.MEASURE)
                            .options()
                            .include(topic.include(contender))
                            .output(log.toString())
                            .build())
                    .run();
        } catch (RunnerException e) {
            report(topic + " has failed for " + contender + ": " + reason(e) + "; see " + log, FAILURE);
            return false;
        }
        results.forEach(result -> scores.add(topic, contender, result));
        return true;
    }

    /** JMH puts what the benchmark has raised below what it raises itself. */
    private static String reason(Throwable raised) {
        Throwable inner = raised;
        while (inner.getCause() != null || inner.getSuppressed().length > 0) {
            inner = inner.getCause() != null ? inner.getCause() : inner.getSuppressed()[0];
        }
        return inner.toString();
    }
}
