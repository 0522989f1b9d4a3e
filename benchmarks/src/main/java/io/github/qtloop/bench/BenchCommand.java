package io.github.qtloop.bench;

import io.github.qtloop.bench.jmh.JavaLoops;
import io.github.qtloop.bench.loops.Loop;
import io.github.qtloop.bench.loops.PythonLoops;
import io.github.qtloop.bench.measuring.Effort;
import io.github.qtloop.bench.measuring.Ending;
import io.github.qtloop.bench.measuring.Progress;
import io.github.qtloop.bench.measuring.Selection;
import io.github.qtloop.bench.measuring.SubjectFailure;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Report;
import io.github.qtloop.bench.report.HtmlReport;
import io.github.qtloop.bench.report.JsonReport;
import io.github.qtloop.bench.report.TextReport;
import io.github.qtloop.commands.CommandException;
import io.github.qtloop.commands.CommonOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code qtloop bench}: measures QtLoop beside other event loops of Python, and the Java loop beside virtual threads
 * and {@code CompletableFuture}.
 *
 * <p>Standard output has the report only. The status is 0, 1 if QtLoop could not be measured somewhere, 2 if the
 * command cannot be followed.
 */
@Command(
        name = "qtloop bench",
        sortOptions = false,
        customSynopsis = {
            "qtloop bench [--python V] [--qtjambi DIR|VERSION] [--against LOOP,...]",
            "           [--rounds N] [--once] [--limit SECONDS] [--json FILE] [--html FILE]",
            "           [TOPIC...]"
        },
        description = "Measures QtLoop beside other event loops of Python, and the Java loop beside virtual threads and"
                + " CompletableFuture; all take turns.")
public final class BenchCommand implements Callable<Integer> {

    private static final int FAILURE = 1;
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    @Parameters(
            paramLabel = "TOPIC",
            description = "The name or the group of a measure, 'python' or 'java', or a name of one language as in"
                    + " 'java:task'; everything by default.")
    private List<String> topics = List.of();

    @Option(names = "--python", paramLabel = "V", description = "The Python version; default: the newest supported one.")
    private @Nullable String python;

    @Option(
            names = "--qtjambi",
            paramLabel = "DIR|VERSION",
            description = "The QtJambi of the windows of Java, as for qtloop java.")
    private @Nullable String qtjambi;

    @Option(
            names = "--against",
            split = ",",
            paramLabel = "LOOP",
            description = "Python's loops: asyncio, uvloop, qasync, qtinter, and qtloop_core, which is QtLoop in a process"
                    + " with a Qt application; all of them by default. uvloop, qasync and qtinter are measured in the"
                    + " distribution's Python, and then the others are, too.")
    private List<String> against = Stream.of(Loop.values()).skip(1).map(Loop::toString).toList();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How many rounds there are of each measure; default: ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--once", description = "Measure everything once and briefly, to see that it works.")
    private boolean once;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description = "How long one measurement of a Python loop may take; default: ${DEFAULT-VALUE}.")
    private double limit = 120;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the report into FILE, with every sample.")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report into FILE, as a page with charts.")
    private @Nullable Path html;

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final Surroundings surroundings;

    private BenchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Runs the command and ends the process with its status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // Other checkouts may be measured or tested at the same time.
        System.setProperty("jmh.ignoreLock", "true");
        BenchCommand command = new BenchCommand(Surroundings.ofProperties());
        System.exit(command.common
                .line(command, FAILURE)
                .setExecutionExceptionHandler((e, line, words) -> command.report(line, e))
                .execute(args));
    }

    private int report(CommandLine line, Exception e) throws InterruptedException {
        if (!(e instanceof SubjectFailure)) {
            return common.report(line, e, FAILURE);
        }
        if (!Ending.isNear()) {
            common.report(line, new CommandException(String.valueOf(e.getMessage()), e), FAILURE);
        }
        return FAILURE;
    }

    @Override
    public Integer call() throws IOException, SubjectFailure, InterruptedException {
        if (rounds < 1 || limit <= 0) {
            throw new CommandException("--rounds and --limit must be greater than 0");
        }
        surroundings.check(python);
        List<Loop> peers = against.stream().map(Loop::peer).distinct().toList();
        Optional<OutputFile> jsonFile = Optional.ofNullable(json).map(file -> OutputFile.at("--json", file));
        Optional<OutputFile> htmlFile = Optional.ofNullable(html).map(file -> OutputFile.at("--html", file));
        Effort effort = new Effort(once ? 1 : rounds, once, Duration.ofNanos(Math.round(limit * 1e9)));
        Selection selection = new Selection(topics);
        Files.createDirectories(surroundings.logs());

        Progress progress = new Progress(ERR, surroundings.terminal(), common.verbose());
        BenchRun run = new BenchRun(selection, effort, progress);
        try (run) {
            if (selection.concerns(Face.PYTHON)) {
                run.add(PythonLoops.open(surroundings.setting(peers, qtjambi), effort));
            }
            if (selection.concerns(Face.JAVA)) {
                run.add(new JavaLoops(surroundings.logs()));
            }
            Report report = run.measure();
            OUT.print(TextReport.write(report));
            jsonFile.ifPresent(file -> file.write(JsonReport.write(report)));
            htmlFile.ifPresent(file -> file.write(HtmlReport.write(report)));
            return report.qtloopFailed() ? FAILURE : 0;
        } finally {
            progress.end();
        }
    }
}
