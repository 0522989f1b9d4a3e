package io.github.qtloop.compat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs all suites of one interpreter, several at a time. */
final class VersionRun {

    private final Settings settings;
    private final Inventory inventory;
    private final Baseline baseline;
    private final Path directory;
    private final Progress progress;

    /**
     * @param directory an empty one, for the children
     * @param progress hears how far it is
     */
    VersionRun(Settings settings, Inventory inventory, Baseline baseline, Path directory, Progress progress) {
        this.settings = settings;
        this.inventory = inventory;
        this.baseline = baseline;
        this.directory = directory;
        this.progress = progress;
    }

    /** Runs them, and judges. */
    VersionResult run() throws IOException, InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(settings.jobs())) {
            long begin = System.nanoTime();
            List<SuiteResult> results = all(workers, longestFirst(), this::run);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (settings.onQt()) {
                results = all(workers, results, this::judgeSkips);
            }
            results = results.stream()
                    .sorted(Comparator.comparing(result -> result.suite().name()))
                    .toList();
            Verdict verdict = Verdict.of(settings, inventory, baseline, results);
            verdict.complaints().forEach(progress::line);
            return new VersionResult(inventory.python(), settings.loop(), settings.application(), verdict, seconds);
        } finally {
            progress.end();
        }
    }

    private List<Inventory.Suite> longestFirst() {
        return inventory.suites().stream()
                .sorted(Comparator.comparingLong(Inventory.Suite::size).reversed())
                .toList();
    }

    private SuiteResult run(Inventory.Suite suite) throws IOException, InterruptedException {
        SuiteResult result = new SuiteRun(settings, suite, directory.resolve(suite.name()), progress).run();
        progress.over(result, note -> settings.tests() == null && baseline.excepts(inventory, note));
        return result;
    }

    /** What was skipped runs on the stock loop: a test that is skipped on Qt only has not passed. */
    private SuiteResult judgeSkips(SuiteResult result) throws IOException, InterruptedException {
        Set<String> skipped = result.namesOf(Note.Kind.SKIPPED);
        if (skipped.isEmpty()) {
            return result;
        }
        Path stock = directory.resolve(result.suite().name() + "-stock");
        SuiteRun run = new SuiteRun(settings.onStockLoop(), result.suite(), stock, progress);
        Set<String> expected = run.only(skipped).namesOf(Note.Kind.SKIPPED);
        return result.map(note -> note.kind() == Note.Kind.SKIPPED && !expected.contains(note.name())
                ? note.as(Note.Kind.FAILURE, "skipped on Qt only: " + note.message())
                : note);
    }

    private interface Step<A, B> {
        B apply(A argument) throws IOException, InterruptedException;
    }

    private static <A, B> List<B> all(ExecutorService workers, List<A> arguments, Step<A, B> step)
            throws IOException, InterruptedException {
        List<Callable<B>> calls = new ArrayList<>();
        arguments.forEach(argument -> calls.add(() -> step.apply(argument)));
        List<B> results = new ArrayList<>();
        for (Future<B> future : workers.invokeAll(calls)) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
        return results;
    }
}
