package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The {@code python} command of a bundled interpreter, which says what a command line means. */
final class PlainPython {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final Map<PythonVersion, Path> FOUND = new ConcurrentHashMap<>();

    private final Path executable;
    private final Path directory;
    private final Map<String, String> environment;

    private PlainPython(Path executable, Path directory, Map<String, String> environment) {
        this.executable = executable;
        this.directory = directory;
        this.environment = environment;
    }

    /**
     * Finds the executable.
     *
     * @param version of Python
     * @param directory where the children run
     * @param environment variables beside those that the executable needs
     */
    static PlainPython of(PythonVersion version, Path directory, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path executable = FOUND.get(version);
        if (executable == null) {
            Outcome answer = new Launcher(directory, Map.of()).run(version, "-c", "import sys; print(sys.executable)");
            assertThat(answer.status()).as(answer.toString()).isZero();
            executable = Path.of(answer.output().strip());
            FOUND.put(version, executable);
        }
        return new PlainPython(executable, directory, environment);
    }

    /** {@code python WORDS}, with a text as standard input. */
    Outcome call(String standardInput, List<String> words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(command().stream(), words.stream()).toList();
        return new ChildProcess(command, environment, directory).run(standardInput, LIMIT);
    }

    /** The command itself. It is built for another place, and nothing names its libraries. */
    List<String> command() {
        Path home = executable.getParent().getParent();
        return List.of(
                "env",
                "PYTHONHOME=" + home,
                "LD_LIBRARY_PATH=" + home + ":" + home.resolve("lib"),
                executable.toString());
    }
}
