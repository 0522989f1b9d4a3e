package io.github.qtloop.bench.jmh;

import io.github.qtloop.bench.measuring.Effort;
import io.github.qtloop.bench.measuring.Label;
import io.github.qtloop.bench.measuring.Progress;
import io.github.qtloop.bench.measuring.Rounds;
import io.github.qtloop.bench.measuring.Selection;
import io.github.qtloop.bench.measuring.Side;
import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Missing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Java loop, and what the JDK has for the same purposes. */
public final class JavaLoops implements Side {

    private final Path logs;

    /** @param logs a directory for what JMH says */
    public JavaLoops(Path logs) {
        this.logs = logs;
    }

    @Override
    public List<Label> labels() {
        return Stream.of(Topic.values()).map(Topic::label).toList();
    }

    @Override
    public List<Contestant> contestants() {
        return Stream.of(Contender.values()).map(Contender::contestant).toList();
    }

    @Override
    public List<Missing> missing() {
        return List.of();
    }

    @Override
    public List<Measurement> measure(Selection selection, Effort effort, Progress progress)
            throws InterruptedException {
        Rounds<Contender> rounds = new Rounds<>(Contender::contestant, effort, progress);
        List<Measurement> measurements = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            if (selection.includes(topic.label())) {
                TopicSubject subject = new TopicSubject(topic, logs, effort.once());
                measurements.addAll(rounds.measure(subject, List.of(Contender.values())));
            }
        }
        return measurements;
    }

    @Override
    public void close() {
        // JMH's processes end by themselves.
    }
}
