package io.github.qtloop.compat;

import io.github.qtloop.commands.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreter has: asked from itself, started as for its tests.
 *
 * @param python its full version, such as {@code 3.12.1}
 * @param mode {@code plain}, {@code debug} (asyncio's) or {@code dev} (all of Python's)
 * @param suites the files with tests; with a pattern, those where it selects any
 */
record Inventory(String python, String mode, List<Suite> suites) {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int LOG_CHARACTERS = 8000;

    /**
     * One file with tests.
     *
     * @param name for people; a dotted path below the directory of the tests
     * @param file where it is
     * @param size in bytes, which says roughly how long its tests take
     */
    record Suite(String name, Path file, long size) {}

    /**
     * Asks.
     *
     * @param directory an empty one, for the child
     * @throws CommandException if the interpreter cannot be started or has no such tests
     */
    static Inventory of(Settings settings, Path directory) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("probe"));
        if (settings.tests() != null) {
            words.addAll(List.of("--directory", settings.tests().toString()));
        }
        try (Child child = Child.start(settings.onStockLoop(), directory, words)) {
            boolean over = child.awaitEnd(LIMIT.toMillis());
            Inventory inventory = read(child.events(), settings);
            if (inventory == null) {
                String log = child.log(LOG_CHARACTERS).strip();
                throw new CommandException(
                        log.startsWith("qtloop") ? log : "the tests cannot be listed"
                                + (over ? "" : " within " + Words.seconds(LIMIT)) + ": " + log);
            }
            return inventory;
        }
    }

    private static @Nullable Inventory read(List<Event> events, Settings settings) {
        List<Suite> suites = new ArrayList<>();
        String python = "";
        String executable = "";
        String mode = "";
        boolean ended = false;
        for (Event event : events) {
            switch (event.name()) {
                case "python" -> {
                    python = event.field(0);
                    executable = event.field(1);
                    mode = event.field(2);
                }
                case "missing" -> throw new CommandException(executable + " (Python " + python + ") comes without the"
                        + " tests of asyncio (" + event.field(0) + "): install them, which Debian has in"
                        + " libpython3-testsuite, or name an interpreter that has test.test_asyncio");
                case "suite" -> suites.add(
                        new Suite(event.field(0), Path.of(event.field(1)), Long.parseLong(event.field(2))));
                case "end" -> ended = true;
                default -> throw new IllegalStateException(event.toString());
            }
        }
        if (!ended) {
            return null;
        }
        if (suites.isEmpty()) {
            throw new CommandException(settings.pattern() != null
                    ? "no test of Python " + python + " matches the pattern '" + settings.pattern() + "'"
                    : "there is no test_*.py below " + settings.tests());
        }
        return new Inventory(python, mode, List.copyOf(suites));
    }
}
