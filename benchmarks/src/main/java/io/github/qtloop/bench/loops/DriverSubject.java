package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.measuring.Label;
import io.github.qtloop.bench.measuring.Subject;
import io.github.qtloop.bench.measuring.SubjectFailure;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A measure of {@code driver.py}.
 *
 * @param measure the measure, with as many operations as are asked for
 * @param fresh whether it needs a process that has measured nothing before
 */
record DriverSubject(Measure measure, boolean fresh) implements Subject<Contender> {

    private static final String BYTES = "B";

    /** A processor that shares its core with another one is slow for up to a second at a time. */
    private static final int TURNS = 7;

    /** How many units a second has. */
    private static final Map<String, Double> PER_SECOND = Map.of("s", 1.0, "ms", 1e3, "us", 1e6, "ns", 1e9);

    /** Asks a driver what it can measure. */
    static List<DriverSubject> list(Session driver) throws SubjectFailure, InterruptedException {
        Map<String, Object> answer = driver.list();
        try {
            return ((List<?>) answer.get("measures"))
                    .stream().map(entry -> of((Map<?, ?>) entry)).toList();
        } catch (ClassCastException | NullPointerException e) {
            throw new SubjectFailure("its list of measures cannot be read: " + answer, e);
        }
    }

    private static DriverSubject of(Map<?, ?> entry) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        ((Map<?, ?>) entry.get("parameters")).forEach((name, value) -> parameters.put((String) name, value));
        return new DriverSubject(
                new Measure(
                        Face.PYTHON,
                        (String) entry.get("name"),
                        (String) entry.get("title"),
                        (String) entry.get("group"),
                        (String) entry.get("unit"),
                        ((Number) entry.get("operations")).longValue(),
                        parameters),
                Boolean.TRUE.equals(entry.get("fresh")));
    }

    /** The same with fewer operations. */
    DriverSubject atMost(long operations) {
        Measure fewer = new Measure(
                measure.face(), measure.name(), measure.title(), measure.group(), measure.unit(),
                Math.min(measure.operations(), operations), measure.parameters());
        return new DriverSubject(fewer, fresh);
    }

    @Override
    public Label label() {
        return new Label(Face.PYTHON, measure.name(), measure.group());
    }

    @Override
    public String title() {
        return measure.heading();
    }

    @Override
    public List<Measure> measures() {
        return List.of(measure);
    }

    /** A process that is fresh cannot be warm. */
    @Override
    public int warmUps() {
        return fresh ? 0 : 1;
    }

    @Override
    public int turns() {
        return fresh ? 1 : TURNS;
    }

    @Override
    public Map<Measure, Double> take(Contender contender) throws SubjectFailure, InterruptedException {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("measure", measure.name());
        request.put("operations", measure.operations());
        request.put("parameters", measure.parameters());
        Map<String, Object> answer =
                fresh ? contender.driver().askFreshly(request) : contender.driver().ask(request);
        boolean bytes = measure.unit().equals(BYTES);
        double amount = number(answer, bytes ? "bytes" : "seconds");
        double scale = bytes ? 1 : PER_SECOND.getOrDefault(measure.unit(), 1.0);
        return Map.of(measure, amount * scale / number(answer, "operations"));
    }

    /** A number of an answer. */
    static double number(Map<?, ?> answer, String key) throws SubjectFailure {
        if (answer.get(key) instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw new SubjectFailure("its answer " + answer + " has no number '" + key + "'");
    }
}
