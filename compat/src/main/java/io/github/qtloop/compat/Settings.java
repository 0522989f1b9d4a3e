package io.github.qtloop.compat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, for one interpreter.
 *
 * @param root the repository
 * @param location the options of {@code qtloop run} that name the interpreter
 * @param loop {@code qt} or {@code asyncio}
 * @param application the kind of the Qt application that is there before the tests; null for none
 * @param pythonOptions options of the interpreter
 * @param pattern only tests with such names; null for all
 * @param tests the directory with the tests; null for CPython's own
 * @param limit how long one test may take
 * @param jobs how many suites run at a time
 */
record Settings(
        Path root,
        List<String> location,
        String loop,
        @Nullable String application,
        List<String> pythonOptions,
        @Nullable String pattern,
        @Nullable Path tests,
        Duration limit,
        int jobs) {

    static final String QT = "qt";
    static final String STOCK = "asyncio";

    boolean onQt() {
        return loop.equals(QT);
    }

    /** Whether everything of CPython's suite runs, so that its numbers mean something. */
    boolean whole() {
        return pattern == null && tests == null;
    }

    /** As CPython is without Qt. */
    Settings onStockLoop() {
        return new Settings(root, location, STOCK, null, pythonOptions, pattern, tests, limit, jobs);
    }

    /** How the interpreter is started, up to the script's name. */
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(root.resolve("qtloop").toString(), "run", "--loop", loop));
        if (application != null) {
            command.addAll(List.of("--application", application));
        }
        command.addAll(location);
        command.addAll(pythonOptions);
        return command;
    }
}
