package io.github.qtloop.bench;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be measured. */
enum Topic {
    SWITCH(Switch.class, "give the others a turn: sleep(0)"),
    TASK(CreateTask.class, "start a task and wait for its end"),
    PARKED(Parked.class, "start 1 000 000 that wait"),
    TIMERS(Timers.class, "set and fire one of 100 000 timers"),
    QUEUE(PingPong.class, "there and back through two queues");

    private final Class<?> benchmarks;
    private final String title;

    Topic(Class<?> benchmarks, String title) {
        this.benchmarks = benchmarks;
        this.title = title;
    }

    /**
     * The topic of a name on the command line.
     *
     * @throws IllegalArgumentException for a name that is none
     */
    static Topic named(String name) {
        return Stream.of(values())
                .filter(topic -> topic.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown topic '" + name + "': it is one of "
                        + Stream.of(values()).map(Topic::toString).collect(Collectors.joining(", "))));
    }

    /** What an operation is. */
    String title() {
        return title;
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
