package io.github.qtloop.tests.random;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an argument of an operation stands for: decides what is drawn for it. There are few of each, so that tasks meet. */
enum Parameter {
    /** Any task. */
    TASK,
    /** A task to wait for. Tasks wait for later ones only: tasks that wait for each other cannot be cancelled. */
    LATER,
    /** The same, or the task itself, which is refused. */
    AWAITED,
    /** Several tasks to wait for. */
    LATERS,
    DELAY("0", "0", "1", "1", "2", "3", "5"),
    COUNT("0", "1", "1", "2"),
    TIMES("2", "3"),
    KEY("0", "1", "1", "2"),
    FLAG("False", "True"),
    MODE("ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"),
    CAUGHT("Exception", "CancelledError", "BaseException", "TimeoutError"),
    RAISED("ValueError", "RuntimeError", "CancelledError"),
    PAIR("0", "1"),
    TRIPLE("0", "1", "2");

    private final List<String> values;

    Parameter(String... values) {
        this.values = List.of(values);
    }

    /** Whether the last of that many tasks has no argument of this kind. */
    boolean isMissing(int task, int tasks) {
        return (this == LATER || this == AWAITED || this == LATERS) && task == tasks - 1;
    }

    /** An argument for one of the tasks of a program. */
    String draw(Random random, int task, int tasks) {
        return switch (this) {
            // The main task seldom, because it keeps the others going.
            case TASK -> String.valueOf(random.nextInt(10) == 0 ? random.nextInt(tasks) : random.nextInt(1, tasks));
            case LATER -> later(random, task, tasks);
            case AWAITED -> random.nextInt(10) == 0 ? String.valueOf(task) : later(random, task, tasks);
            case LATERS -> IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(i -> later(random, task, tasks))
                    .collect(Collectors.joining(","));
            default -> values.get(random.nextInt(values.size()));
        };
    }

    private static String later(Random random, int task, int tasks) {
        return String.valueOf(random.nextInt(task + 1, tasks));
    }
}
