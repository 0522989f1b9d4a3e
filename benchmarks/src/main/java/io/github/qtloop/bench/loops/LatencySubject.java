package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.measuring.Label;
import io.github.qtloop.bench.measuring.Subject;
import io.github.qtloop.bench.measuring.SubjectFailure;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Measure;
import io.github.qtloop.bench.model.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How late a window's paints and input events are while the loop has more to do than it can, and how much it does
 * meanwhile.
 *
 * @param group what it belongs to
 * @param prefix what the names of its measures begin with
 * @param when what its titles say of the time
 * @param seconds how long the window is watched
 * @param parameters those of the request
 */
record LatencySubject(String group, String prefix, String when, double seconds, Map<String, Object> parameters)
        implements Subject<Contender> {

    static final String NAME = "latency";

    private static final Map<String, String> EVENTS = Map.of("paint", "paint", "input", "input event");
    private static final List<String> STATISTICS = List.of("p50", "p99", Measure.MAXIMUM);
    private static final String LOAD = "load";
    private static final String EVENT = "event";

    /** The window is watched when it and its load have been there for a second. */
    static LatencySubject warm(double seconds) {
        return new LatencySubject(NAME, "", "", seconds, Map.of());
    }

    /** The window is watched from the first moment at which it has its load. */
    static LatencySubject young(double seconds) {
        return new LatencySubject(
                Cold.GROUP,
                Cold.GROUP + "_",
                " in the first " + Quantity.plain(seconds) + " s",
                seconds,
                Map.of("warm_up", 0));
    }

    @Override
    public Label label() {
        return new Label(Face.PYTHON, prefix + NAME, group);
    }

    @Override
    public String title() {
        return "latency of a window under load" + when;
    }

    @Override
    public List<Measure> measures() {
        Stream<Measure> latencies = Stream.of("paint", "input")
                .flatMap(event -> STATISTICS.stream().map(statistic -> measure(event, statistic)));
        return Stream.concat(latencies, Stream.of(load("turns"), load("echoes"))).toList();
    }

    private Measure load(String what) {
        return new Measure(
                Face.PYTHON,
                prefix + "load_" + what,
                what + " of the load meanwhile" + when,
                group,
                Measure.RATE,
                1,
                Map.of(LOAD, what));
    }

    private Measure measure(String event, String statistic) {
        return new Measure(
                Face.PYTHON,
                prefix + event + "_" + statistic,
                EVENTS.get(event) + when + ", " + statistic,
                group,
                "ms",
                1,
                Map.of(EVENT, event + when, Measure.STATISTIC, statistic));
    }

    @Override
    public int warmUps() {
        return 0;
    }

    @Override
    public Map<Measure, Double> take(Contender contender) throws SubjectFailure, InterruptedException {
        return figures(contender.latency()
                .askFreshly(Map.of("measure", NAME, "seconds", seconds, "parameters", parameters)));
    }

    /**
     * Reads an answer.
     *
     * @throws SubjectFailure if nothing was painted or handled, or if there was no load: such latencies say nothing
     */
    Map<Measure, Double> figures(Map<String, Object> answer) throws SubjectFailure {
        Map<Measure, Double> figures = new LinkedHashMap<>();
        for (String name : List.of("paint", "input")) {
            if (!(answer.get(name) instanceof Map<?, ?> event)) {
                throw new SubjectFailure("its answer " + answer + " does not tell of each event");
            }
            positive(event, "done", "no " + EVENTS.get(name) + " came");
            for (String statistic : STATISTICS) {
                figures.put(measure(name, statistic), DriverSubject.number(event, statistic));
            }
        }
        for (String what : List.of("turns", "echoes")) {
            figures.put(load(what), positive(answer, what, "the load had no " + what));
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
