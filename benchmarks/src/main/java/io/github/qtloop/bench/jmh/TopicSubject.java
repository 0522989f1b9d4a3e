package io.github.qtloop.bench.jmh;

import io.github.qtloop.bench.measuring.Label;
import io.github.qtloop.bench.measuring.Subject;
import io.github.qtloop.bench.measuring.SubjectFailure;
import io.github.qtloop.bench.model.Measure;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * A topic, measured by JMH: each turn is a process that warms up, and the middle one of its iterations counts.
 *
 * @param topic the topic
 * @param logs gets what JMH says
 * @param once whether a brief look is enough
 */
record TopicSubject(Topic topic, Path logs, boolean once) implements Subject<Contender> {

    private static final String FEW = "1000";
    private static final double MIDDLE = 50;

    @Override
    public Label label() {
        return topic.label();
    }

    @Override
    public String title() {
        return topic.measures().getFirst().title();
    }

    @Override
    public List<Measure> measures() {
        return topic.measures();
    }

    /** Each process does that for itself. */
    @Override
    public int warmUps() {
        return 0;
    }

    @Override
    public Map<Measure, Double> take(Contender contender) throws SubjectFailure {
        Path log = logs.resolve(topic + "-" + contender.method() + ".log");
        RunResult result;
        try {
            result = new Runner(options()
                            .include(topic.include(contender))
                            .output(log.toString())
                            .build())
                    .runSingle();
        } catch (RunnerException e) {
            throw new SubjectFailure(reason(e) + "; see " + log, e);
        }
        Map<Measure, Double> figures = new LinkedHashMap<>();
        for (Measure measure : measures()) {
            figures.put(measure, figures.isEmpty()
                    ? figure(result.getPrimaryResult())
                    : figure(result.getSecondaryResults().get(RetainedHeap.NAME)));
        }
        return figures;
    }

    private static double figure(Result<?> result) {
        return result.getStatistics().getPercentile(MIDDLE);
    }

    private ChainedOptionsBuilder options() {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .shouldDoGC(true)
                .shouldFailOnError(true)
                .addProfiler(RetainedHeap.class);
        return once
                ? options.warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .param(Parked.COUNT, FEW)
                : options;
    }

    /** JMH puts what the benchmark has raised below what it raises itself. */
    private static String reason(Throwable raised) {
        Throwable inner = raised;
        while (inner.getCause() != null || inner.getSuppressed().length > 0) {
            inner = inner.getCause() != null ? inner.getCause() : inner.getSuppressed()[0];
        }
        return inner.toString().lines().findFirst().orElse("");
    }
}
