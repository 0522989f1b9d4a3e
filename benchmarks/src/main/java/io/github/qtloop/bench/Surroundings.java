package io.github.qtloop.bench;

import io.github.qtloop.bench.loops.Loop;
import io.github.qtloop.bench.loops.PythonLoops;
import io.github.qtloop.bench.loops.QtJambi;
import io.github.qtloop.commands.CommandException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher hands to the command, by system properties.
 *
 * @param root the repository
 * @param logs a directory for what processes say
 * @param version of Python, such as 3.11
 * @param terminal whether standard error is a terminal
 * @param versions those that can be chosen, separated by blanks
 */
record Surroundings(Path root, Path logs, String version, boolean terminal, String versions) {

    /**
     * Reads the system properties {@code qtloop.root}, {@code .logs}, {@code .python}, {@code .terminal} and
     * {@code .versions}.
     */
    static Surroundings ofProperties() {
        return new Surroundings(
                Path.of(System.getProperty("qtloop.root")),
                Path.of(System.getProperty("qtloop.logs")),
                System.getProperty("qtloop.python"),
                Boolean.getBoolean("qtloop.terminal"),
                System.getProperty("qtloop.versions", ""));
    }

    /**
     * Refuses a version whose module is not on the class path.
     *
     * @param python the version that is named on the command line, or null
     * @throws CommandException if it is another one
     */
    void check(@Nullable String python) {
        if (python != null && !python.equals(version)) {
            throw new CommandException("unknown Python version '" + python + "': the supported ones are " + versions);
        }
    }

    /**
     * What Python's loops are measured in.
     *
     * @param qtjambi the QtJambi that is named on the command line, or null
     */
    PythonLoops.Setting setting(List<Loop> peers, @Nullable String qtjambi) throws InterruptedException {
        return new PythonLoops.Setting(root, logs, version, QtJambi.find(root.resolve("qtloop"), qtjambi), peers);
    }
}
