package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.measuring.Label;
import io.github.qtloop.bench.measuring.Subject;
import io.github.qtloop.bench.measuring.SubjectFailure;
import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Measure;
import io.github.qtloop.bench.model.Measurement;
import io.github.qtloop.bench.model.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an operation costs in a young process, burst by burst, and how many it takes until QtLoop has cost less than a peer
 * in total. Each turn is a process that measures itself from within: {@code cold.py}, or {@code ColdProgram} in Java.
 *
 * @param operation what it does
 * @param bursts how often
 * @param executable the interpreter as a command, for the peers
 * @param limit how long a process may take
 */
record Cold(Operation operation, List<Burst> bursts, Path executable, Duration limit) implements Subject<Contender> {

    static final String GROUP = "cold";

    private static final double MICROS = 1e6;
    private static final double MILLIS = 1e3;

    /** What a process does; the names are those of the programs in small letters. */
    enum Operation {
        SLEEP0("await sleep(0)", false, 6),
        CALL_SOON("call_soon and run", false, 6),
        CALL_LATER("call_later and fire", false, 6),
        TASK("create and await a task", false, 5),
        READER("add_reader, a byte to and fro", false, 5),
        ECHO("echo by streams, 1024 B", false, 5),
        JAVA_STEP("step of a Java coroutine", true, 6),
        JAVA_TO_PYTHON("call from Java to Python", true, 6),
        PYTHON_TO_JAVA("call from Python to Java", true, 6);

        private final String title;
        private final boolean java;
        private final int bursts;

        Operation(String title, boolean java, int bursts) {
            this.title = title;
            this.java = java;
            this.bursts = bursts;
        }

        /** Whether a program in Java does it, which no peer can. */
        boolean isOfJava() {
            return java;
        }

        /** As programs call it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One subject for each operation.
     *
     * @param most how many bursts there are at most
     */
    static List<Cold> all(int most, Path executable, Duration limit) {
        return Stream.of(Operation.values())
                .map(operation ->
                        new Cold(operation, Burst.first(Math.min(most, operation.bursts)), executable, limit))
                .toList();
    }

    @Override
    public Label label() {
        return new Label(Face.PYTHON, name(), GROUP);
    }

    private String name() {
        return GROUP + "_" + operation;
    }

    @Override
    public String title() {
        return GROUP + ": " + operation.title;
    }

    @Override
    public List<Measure> measures() {
        return Stream.concat(bursts.stream().map(this::measure), Stream.of(compilers(), processor())).toList();
    }

    private Measure measure(Burst burst) {
        return measure("_" + burst.size(), "", "us", burst.size(),
                Map.of(Measure.CURVE, operation.toString(), Measure.DONE, burst.done()));
    }

    private Measure compilers() {
        return measure("_compilers", ", processor time of compilers", "ms", 1, Map.of());
    }

    private Measure processor() {
        return measure("_processor", ", processor time of the process", "ms", 1, Map.of());
    }

    private Measure even() {
        return measure("_even", ", cheaper in total after", Measure.OPERATIONS, bursts.getLast().done(), Map.of());
    }

    private Measure measure(String suffix, String what, String unit, long operations, Map<String, Object> parameters) {
        return new Measure(
                Face.PYTHON, name() + suffix, title() + what, GROUP, unit, operations, parameters);
    }

    /** The files are read once before. */
    @Override
    public int warmUps() {
        return 1;
    }

    @Override
    public Map<Measure, Double> take(Contender contender) throws SubjectFailure, InterruptedException {
        List<String> words = new ArrayList<>(List.of(operation.toString()));
        bursts.forEach(burst -> words.add(Integer.toString(burst.size())));
        Command command = operation.java ? contender.coldJava(words) : contender.cold(executable, words);
        try (Child child = Child.start(command)) {
            return figures(child.receive(limit));
        } catch (ChildFailure e) {
            throw new SubjectFailure(e.getMessage(), e);
        }
    }

    /**
     * Reads an answer.
     *
     * @throws SubjectFailure if something is not in it, or the loop is missing
     */
    Map<Measure, Double> figures(Map<String, Object> answer) throws SubjectFailure {
        if (answer.get("missing") instanceof String reason) {
            throw new SubjectFailure(reason);
        }
        if (!(answer.get("bursts") instanceof List<?> seconds) || seconds.size() != bursts.size()) {
            throw new SubjectFailure("its answer " + answer + " does not have " + bursts.size() + " bursts");
        }
        Map<Measure, Double> figures = new LinkedHashMap<>();
        for (int i = 0; i < bursts.size(); i++) {
            if (!(seconds.get(i) instanceof Number number)) {
                throw new SubjectFailure("its answer " + answer + " has a burst without a number");
            }
            figures.put(measure(bursts.get(i)), MICROS * number.doubleValue() / bursts.get(i).size());
        }
        figures.put(compilers(), MILLIS * DriverSubject.number(answer, "compilers"));
        figures.put(processor(), MILLIS * DriverSubject.number(answer, "processor"));
        return figures;
    }

    /** The number of operations stands with the peer that QtLoop has cost less than. */
    @Override
    public List<Measurement> conclusions(List<Measurement> measurements) {
        Optional<List<Samples>> own = costs(measurements, Contestant.QTLOOP);
        Map<String, Samples> numbers = new LinkedHashMap<>();
        for (Loop peer : Loop.values()) {
            if (!peer.isQtLoop() && own.isPresent()) {
                costs(measurements, peer.toString())
                        .ifPresent(costs -> numbers.put(peer.toString(), new BreakEven(bursts).of(own.get(), costs)));
            }
        }
        return numbers.isEmpty() ? List.of() : List.of(new Measurement(even(), numbers, Map.of()));
    }

    /** What a contestant's operations cost in each burst, if it was measured. */
    private Optional<List<Samples>> costs(List<Measurement> measurements, String contestant) {
        List<Samples> costs = measurements.stream()
                .filter(measurement -> measurement.measure().done().isPresent())
                .flatMap(measurement -> measurement.of(contestant).stream())
                .toList();
        return costs.size() == bursts.size() ? Optional.of(costs) : Optional.empty();
    }
}
