package io.github.qtloop.bench;

import io.github.qtloop.bench.loops.PythonLoops;
import io.github.qtloop.bench.measuring.Effort;
import io.github.qtloop.bench.measuring.Label;
import io.github.qtloop.bench.measuring.Progress;
import io.github.qtloop.bench.measuring.Selection;
import io.github.qtloop.bench.measuring.Side;
import io.github.qtloop.bench.model.Conditions;
import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Missing;
import io.github.qtloop.bench.model.Report;
import io.github.qtloop.bench.model.Verdict;
import io.github.qtloop.bench.report.Limits;
import io.github.qtloop.commands.CommandException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run over all sides that are wanted. */
final class BenchRun implements AutoCloseable {

    private final Selection selection;
    private final Effort effort;
    private final Progress progress;
    private final List<Side> sides = new ArrayList<>();
    private Optional<PythonLoops> python = Optional.empty();

    BenchRun(Selection selection, Effort effort, Progress progress) {
        this.selection = selection;
        this.effort = effort;
        this.progress = progress;
    }

    void add(PythonLoops loops) {
        python = Optional.of(loops);
        add((Side) loops);
    }

    /** A side is closed with the run. */
    void add(Side side) {
        sides.add(side);
    }

    /**
     * Measures.
     *
     * @throws CommandException for topics that there are not
     */
    Report measure() throws InterruptedException {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<Label> labels = sides.stream().flatMap(side -> side.labels().stream()).toList();
        selection.check(labels);
        List<Contestant> contestants = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        List<Side> wanted = sides.stream().filter(side -> side.count(selection) > 0).toList();
        for (Side side : wanted) {
            side.prepare();
            progress.expect(side.count(selection));
            side.missing().forEach(peer -> progress.line(peer.toString()));
        }
        for (Side side : wanted) {
            measurements.addAll(side.measure(selection, effort, progress));
            contestants.addAll(side.contestants());
            missing.addAll(side.missing());
        }
        List<Verdict> verdicts = Limits.load().judge(effort.once() ? List.of() : measurements);
        return new Report(conditions(begin), contestants, missing, measurements, verdicts);
    }

    private Conditions conditions(Instant begin) {
        return new Conditions(
                begin,
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                python.map(PythonLoops::release).orElse(""),
                python.map(PythonLoops::interpreter).orElse(""),
                python.map(PythonLoops::platform).orElse(""),
                effort.rounds(),
                effort.once());
    }

    @Override
    public void close() {
        sides.forEach(Side::close);
    }
}
