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
 * How late a window's paints and input events are while the loop has more to do than it can.
 *
 * @param seconds how long it is watched
 */
record LatencySubject(double seconds) implements Subject<Contender> {

    static final String NAME = "latency";

    private static final Map<String, String> EVENTS = Map.of("paint", "paint", "input", "input event");
    private static final List<String> STATISTICS = List.of("p50", "p99", "max");

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
        return Stream.of("paint", "input")
                .flatMap(event -> STATISTICS.stream().map(statistic -> measure(event, statistic)))
                .toList();
    }

    private static Measure measure(String event, String statistic) {
        return new Measure(
                Face.PYTHON,
                event + "_" + statistic,
                EVENTS.get(event) + ", " + statistic,
                NAME,
                "ms",
                1,
                Map.of("event", event, "statistic", statistic));
    }

    @Override
    public int warmUps() {
        return 0;
    }

    @Override
    public Map<Measure, Double> take(Contender contender) throws SubjectFailure, InterruptedException {
        Map<String, Object> answer = contender.latency()
                .askFreshly(Map.of("measure", NAME, "seconds", seconds, "parameters", Map.of()));
        Map<Measure, Double> figures = new LinkedHashMap<>();
        for (Measure measure : measures()) {
            if (!(answer.get(measure.parameters().get("event")) instanceof Map<?, ?> figuresOfEvent)) {
                throw new SubjectFailure("its answer " + answer + " does not tell of each event");
            }
            figures.put(measure, DriverSubject.number(figuresOfEvent, (String) measure.parameters().get("statistic")));
        }
        return figures;
    }
}
