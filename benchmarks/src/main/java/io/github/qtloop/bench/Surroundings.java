package io.github.qtloop.bench;

import io.github.qtloop.bench.loops.Loop;
import io.github.qtloop.bench.loops.PythonLoops;
import java.nio.file.Path;
import java.util.List;

/**
 * What the launcher tells the command.
 *
 * @param root the repository
 * @param logs a directory for what processes say
 * @param version of Python, such as 3.11
 * @param terminal whether standard error is a terminal
 * @param qtjambiMissing why there is no QtJambi, which windows of Java need; empty if there is one
 */
record Surroundings(Path root, Path logs, String version, boolean terminal, String qtjambiMissing) {

    /**
     * Reads the system properties {@code qtloop.root}, {@code .logs}, {@code .python}, {@code .terminal} and
     * {@code .qtjambi.missing}.
     */
    static Surroundings ofProperties() {
        return new Surroundings(
                Path.of(System.getProperty("qtloop.root")),
                Path.of(System.getProperty("qtloop.logs")),
                System.getProperty("qtloop.python"),
                Boolean.getBoolean("qtloop.terminal"),
                System.getProperty("qtloop.qtjambi.missing", ""));
    }

    /** What Python's loops are measured in. */
    PythonLoops.Setting setting(List<Loop> peers) {
        return new PythonLoops.Setting(root, logs, version, qtjambiMissing, peers);
    }
}
