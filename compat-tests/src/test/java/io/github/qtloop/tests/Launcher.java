package io.github.qtloop.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The launcher script, as a user calls it. The system property {@code qtloop.root} names the repository; the default is
 * the directory above this module.
 */
final class Launcher {

    static final Path SCRIPT =
            Path.of(System.getProperty("qtloop.root", "..")).toAbsolutePath().normalize().resolve("qtloop");

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Path directory;
    private final Map<String, String> environment;

    /**
     * @param directory where the children run
     * @param environment variables beside the fixed ones
     */
    Launcher(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** {@code ./qtloop WORDS}. */
    Outcome call(String... words) throws IOException, InterruptedException {
        return child(List.of(words)).run("", LIMIT);
    }

    /** {@code ./qtloop WORDS}, for a command that takes long. */
    Outcome call(Duration limit, String... words) throws IOException, InterruptedException {
        return child(List.of(words)).run("", limit);
    }

    /** {@code ./qtloop run --python VERSION WORDS}. */
    Outcome run(PythonVersion version, String... words) throws IOException, InterruptedException {
        return child(running(version, words)).run("", LIMIT);
    }

    /** {@code ./qtloop run --python VERSION WORDS}, for a program that takes longer than others. */
    Outcome run(Duration limit, PythonVersion version, String... words) throws IOException, InterruptedException {
        return child(running(version, words)).run("", limit);
    }

    /** {@code ./qtloop run --python VERSION -c CODE}; the action follows once the program has printed {@code ready}. */
    Outcome runAndInterfere(PythonVersion version, String code, Consumer<ProcessHandle> action)
            throws IOException, InterruptedException {
        return runAndInterfere(version, action, "-c", code);
    }

    /** {@code ./qtloop run --python VERSION WORDS}; the action follows once the program has printed {@code ready}. */
    Outcome runAndInterfere(PythonVersion version, Consumer<ProcessHandle> action, String... words)
            throws IOException, InterruptedException {
        return child(running(version, words)).runAndInterfere("ready", action, LIMIT);
    }

    private static List<String> running(PythonVersion version, String... words) {
        List<String> line = new ArrayList<>(List.of("run", "--python", version.toString()));
        line.addAll(List.of(words));
        return line;
    }

    private ChildProcess child(List<String> words) {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(words);
        return new ChildProcess(command, environment, directory);
    }
}
