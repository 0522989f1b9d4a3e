package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.measuring.Label;
import io.github.qtloop.bench.measuring.Subject;
import io.github.qtloop.bench.measuring.SubjectFailure;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How late a window's paints and input events are while the loop has more to do than it can, and how much it does
 * meanwhile.
 *
 * @param seconds how long it is watched
 */
record LatencySubject(double seconds) implements Subject<Contender> {

    static final String NAME = "latency";

    private static final Map<String, String> EVENTS = Map.of("paint", "paint", "input", "input event");
    private static final List<String> STATISTICS = List.of("p50", "p99", Measure.MAXIMUM);
    private static final String LOAD = "load";

    @Override
    public Label label() {
        return new Label(Face.PYTHON, NAME, NAME);
    }

    @Override
    public String title() {
        return "latency of a window under load";
    }

    @Override
    public List<Measure> measures() {
        Stream<Measure> latencies = Stream.of("paint", "input")
                .flatMap(event -> STATISTICS.stream().map(statistic -> measure(event, statistic)));
        return Stream.concat(latencies, Stream.of(load("turns"), load("echoes"))).toList();
    }

    private static Measure load(String what) {
        return new Measure(
                Face.PYTHON, "load_" + what, what + " of the load meanwhile", NAME, Measure.RATE, 1, Map.of(LOAD, what));
    }

    private static Measure measure(String event, String statistic) {
        return new Measure(
                Face.PYTHON,
                event + "_" + statistic,
                EVENTS.get(event) + ", " + statistic,
                NAME,
                "ms",
                1,
                Map.of("event", event, Measure.STATISTIC, statistic));
    }

    @Override
    public int warmUps() {
        return 0;
    }

    @Override
    public Map<Measure, Double> take(Contender contender) throws SubjectFailure, InterruptedException {
        return figures(contender.latency()
                .askFreshly(Map.of("measure", NAME, "seconds", seconds, "parameters", Map.of())));
    }

    /**
     * Reads an answer.
     *
     * @throws SubjectFailure if nothing was painted or handled, or if there was no load: such latencies say nothing
     */
    Map<Measure, Double> figures(Map<String, Object> answer) throws SubjectFailure {
        Map<Measure, Double> figures = new LinkedHashMap<>();
        for (Measure measure : measures()) {
            Map<String, Object> parameters = measure.parameters();
            if (parameters.get(LOAD) instanceof String what) {
                figures.put(measure, positive(answer, what, "the load had no " + what));
            } else if (answer.get(parameters.get("event")) instanceof Map<?, ?> event) {
                positive(event, "done", "no " + EVENTS.get(parameters.get("event")) + " came");
                figures.put(measure, DriverSubject.number(event, (String) parameters.get(Measure.STATISTIC)));
            } else {
                throw new SubjectFailure("its answer " + answer + " does not tell of each event");
            }
        }
        return figures;
    }

    private static double positive(Map<?, ?> answer, String key, String failure) throws SubjectFailure {
        double number = DriverSubject.number(answer, key);
        if (number <= 0) {
            throw new SubjectFailure(failure);
        }
        return number;
    }
}
