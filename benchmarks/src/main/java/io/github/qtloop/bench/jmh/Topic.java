package io.github.qtloop.bench.jmh;

import io.github.qtloop.bench.measuring.Label;
import io.github.qtloop.bench.model.Face;
import io.github.qtloop.bench.model.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be measured. */
enum Topic {
    SWITCH(Switch.class, "give the others a turn: sleep(0)", "ns"),
    TASK(CreateTask.class, "start a task and wait for its end", "ns"),
    PARKED(Parked.class, "start 1 000 000 that wait", "ms", "heap that each of them holds"),
    TIMERS(Timers.class, "set and fire one of 100 000 timers", "ns"),
    QUEUE(PingPong.class, "there and back through two queues", "ns");

    private static final String GROUP = "java";

    private final Class<?> benchmarks;
    private final List<Measure> measures;

    Topic(Class<?> benchmarks, String title, String unit) {
        this.benchmarks = benchmarks;
        this.measures = List.of(measure(toString(), title, unit));
    }

    Topic(Class<?> benchmarks, String title, String unit, String heap) {
        this.benchmarks = benchmarks;
        this.measures = List.of(
                measure(toString(), title, unit), measure(this + "_" + RetainedHeap.NAME, heap, RetainedHeap.UNIT));
    }

    private static Measure measure(String name, String title, String unit) {
        return new Measure(Face.JAVA, name, title, GROUP, unit, 1, Map.of());
    }

    /** By which words it is chosen. */
    Label label() {
        return new Label(Face.JAVA, toString(), GROUP);
    }

    /** The measure of JMH's primary result, and perhaps that of the heap. */
    List<Measure> measures() {
        return measures;
    }

    /** The regular expression by which JMH finds the benchmark of a contender. */
    String include(Contender contender) {
        return "^" + benchmarks.getName().replace(".", "\\.") + "\\." + contender.method() + "$";
    }

    /** As it stands on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
