package io.github.qtloop.bench.measuring;

import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Measure;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Lets the contenders take turns, so that all have their share of a machine's bad moments. A figure of a round is the
 * middle one of its turns. Every other turn goes backwards, so that none always has the same one before it.
 *
 * @param <C> the contenders
 */
public final class Rounds<C> {

    private final Function<C, Contestant> contestant;
    private final Effort effort;
    private final Progress progress;

    /**
     * @param contestant what the contenders are called
     * @param effort how many rounds there are; without much effort nobody warms up
     * @param progress hears how far it is
     */
    public Rounds(Function<C, Contestant> contestant, Effort effort, Progress progress) {
        this.contestant = contestant;
        this.effort = effort;
        this.progress = progress;
    }

    /** Measures contenders at a subject. Who fails once is not asked again. */
    public List<Measurement> measure(Subject<C> subject, List<C> contenders) throws InterruptedException {
        Findings<C> findings = new Findings<>();
        for (int i = 0; !effort.once() && i < subject.warmUps(); i++) {
            for (C contender : contenders) {
                turn(subject, contender, findings);
            }
        }
        findings.forget();
        int turns = effort.once() ? 1 : subject.turns();
        for (int round = 0; round < effort.rounds(); round++) {
            for (int turn = 0; turn < turns; turn++) {
                for (C contender : (round * turns + turn) % 2 == 0 ? contenders : contenders.reversed()) {
                    turn(subject, contender, findings);
                }
            }
            findings.endRound();
        }
        List<Measurement> measurements = new ArrayList<>(subject.measures().stream()
                .map(measure -> measurement(measure, contenders, findings))
                .toList());
        measurements.addAll(subject.conclusions(List.copyOf(measurements)));
        progress.over(measurements);
        return measurements;
    }

    private void turn(Subject<C> subject, C contender, Findings<C> findings) throws InterruptedException {
        if (findings.failures.containsKey(contender)) {
            return;
        }
        String title = contestant.apply(contender).title();
        progress.turn(subject.title(), title);
        try {
            subject.take(contender).forEach((measure, figure) -> findings.add(contender, measure, figure));
        } catch (SubjectFailure e) {
            findings.failures.put(contender, e.getMessage());
            progress.failure(subject.label().name() + " has failed for " + title + ": " + e.getMessage(), e);
        }
    }

    private Measurement measurement(Measure measure, List<C> contenders, Findings<C> findings) {
        Map<String, Samples> samples = new LinkedHashMap<>();
        Map<String, String> failures = new LinkedHashMap<>();
        for (C contender : contenders) {
            String name = contestant.apply(contender).name();
            String failure = findings.failures.get(contender);
            if (failure != null) {
                failures.put(name, failure);
            } else {
                samples.put(name, new Samples(findings.rounds.get(contender).get(measure)));
            }
        }
        return new Measurement(measure, samples, failures);
    }

    /** What has come out so far. */
    private static final class Findings<C> {
        private final Map<C, Map<Measure, List<Double>>> rounds = new LinkedHashMap<>();
        private final Map<C, Map<Measure, List<Double>>> turns = new LinkedHashMap<>();
        private final Map<C, String> failures = new LinkedHashMap<>();

        void add(C contender, Measure measure, double figure) {
            add(turns, contender, measure, figure);
        }

        void endRound() {
            turns.forEach((contender, figures) -> figures.forEach(
                    (measure, values) -> add(rounds, contender, measure, new Samples(values).median())));
            forget();
        }

        /** Forgets the turns of a round that has not ended. */
        void forget() {
            turns.clear();
        }

        private static <C> void add(
                Map<C, Map<Measure, List<Double>>> figures, C contender, Measure measure, double figure) {
            figures.computeIfAbsent(contender, key -> new LinkedHashMap<>())
                    .computeIfAbsent(measure, key -> new ArrayList<>())
                    .add(figure);
        }
    }
}
