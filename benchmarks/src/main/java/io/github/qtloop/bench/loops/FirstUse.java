package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.measuring.Label;
import io.github.qtloop.bench.measuring.Subject;
import io.github.qtloop.bench.measuring.SubjectFailure;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Measure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What things cost the first time that a process does them, and how much memory it has had resident until then. Each turn
 * is a process that {@code first_use.py} measures from within, started as users start it.
 *
 * @param executable the interpreter as a command, for the peers
 */
record FirstUse(Path executable) implements Subject<Contender> {

    static final String NAME = "first_use";

    private static final String GROUP = "process";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double MILLIS = 1e3;
    private static final double BYTES_OF_A_MEGABYTE = 1e6;

    /** The keys of the answer that are seconds, with titles. */
    private static final Map<String, String> OPERATIONS = operations();

    private static final String MEMORY = "memory";
    private static final Measure PEAK = new Measure(
            Face.PYTHON, "first_memory", "most memory of a process that has run sleep(0)", GROUP, "MB", 1, Map.of());

    private static Map<String, String> operations() {
        Map<String, String> operations = new LinkedHashMap<>();
        operations.put("new_event_loop", "the first new_event_loop");
        operations.put("call_soon", "the first call_soon");
        operations.put("call_later", "the first call_later");
        operations.put("cancel", "the first cancelling of a timer");
        operations.put("add_reader", "the first add_reader");
        operations.put("run", "the first run of sleep(0)");
        operations.put("child", "the first await of a child's output");
        return operations;
    }

    @Override
    public Label label() {
        return new Label(Face.PYTHON, NAME, GROUP);
    }

    @Override
    public String title() {
        return "first use of things in a process";
    }

    @Override
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(OPERATIONS.keySet().stream().map(FirstUse::measure).toList());
        measures.add(PEAK);
        return measures;
    }

    private static Measure measure(String operation) {
        return new Measure(Face.PYTHON, "first_" + operation, OPERATIONS.get(operation), GROUP, "ms", 1, Map.of());
    }

    /** The files are read once before. */
    @Override
    public int warmUps() {
        return 1;
    }

    @Override
    public Map<Measure, Double> take(Contender contender) throws SubjectFailure, InterruptedException {
        try (Child child = Child.start(contender.firstUse(executable))) {
            return figures(child.receive(LIMIT));
        } catch (ChildFailure e) {
            throw new SubjectFailure(e.getMessage(), e);
        }
    }

    /**
     * Reads an answer.
     *
     * @throws SubjectFailure if something is not in it, or the loop is missing
     */
    static Map<Measure, Double> figures(Map<String, Object> answer) throws SubjectFailure {
        if (answer.get("missing") instanceof String reason) {
            throw new SubjectFailure(reason);
        }
        Map<Measure, Double> figures = new LinkedHashMap<>();
        for (String operation : OPERATIONS.keySet()) {
            figures.put(measure(operation), MILLIS * DriverSubject.number(answer, operation));
        }
        figures.put(PEAK, DriverSubject.number(answer, MEMORY) / BYTES_OF_A_MEGABYTE);
        return figures;
    }
}
