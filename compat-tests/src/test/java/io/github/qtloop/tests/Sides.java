package io.github.qtloop.tests;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The two ways to run Python code: CPython's own executable on its own loop, and QtLoop.
 *
 * <p>System properties: {@code compat.interpreter.3.NN} names a stock executable, which otherwise QtLoop is asked for;
 * {@code compat.self=true} puts the stock interpreter on both sides, to try programs and this harness.
 */
final class Sides {

    static final Duration LIMIT = Duration.ofMinutes(3);

    /** A program has ended before it gets back what the optimising compiler has cost. Both sides see the same variables. */
    static final Map<String, String> SHORT_LIVED = Map.of("QTLOOP_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    /** Asked for once in a run of the tests, because to ask is a start of QtLoop. */
    private static final Map<PythonVersion, String> INTERPRETERS = new ConcurrentHashMap<>();

    private final Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    private final boolean self = Boolean.getBoolean("compat.self");

    /** Whether there is no QtLoop side. */
    boolean self() {
        return self;
    }

    /** Runs a program under CPython. */
    Outcome cpython(PythonVersion version, Program program) throws IOException, InterruptedException {
        return run(List.of(interpreter(version)), program);
    }

    /** Runs a program under QtLoop. */
    Outcome qtloop(PythonVersion version, Program program) throws IOException, InterruptedException {
        return self ? cpython(version, program) : run(launcher(version, "qt"), program);
    }

    /**
     * Runs programs under QtLoop in one process; each leaves what it printed, and its status, in files.
     *
     * @param results the directory of the files
     */
    Outcome qtloop(PythonVersion version, Path results, List<Program> programs)
            throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>(self ? List.of(interpreter(version)) : launcher(version, "qt"));
        command.add(Cases.resource("batch.py"));
        command.add(self ? "_UnixSelectorEventLoop" : "QtEventLoop");
        command.add(results.toString());
        programs.forEach(program -> command.add(program.file().toString()));
        return start(command, SHORT_LIVED, "");
    }

    /**
     * Runs a piece of code under QtLoop's launcher.
     *
     * @param loop {@code qt} or {@code asyncio}
     */
    Outcome launch(PythonVersion version, String loop, String code) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(launcher(version, loop));
        command.addAll(List.of("-c", code));
        return start(command, Map.of(), "");
    }

    private Outcome run(List<String> prefix, Program program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.file().toString());
        command.addAll(program.arguments());
        Map<String, String> environment = new HashMap<>(SHORT_LIVED);
        environment.putAll(program.environment());
        return start(command, environment, program.standardInput());
    }

    private Outcome start(List<String> command, Map<String, String> environment, String standardInput)
            throws IOException, InterruptedException {
        return new ChildProcess(command, environment, directory).run(standardInput, LIMIT);
    }

    private static List<String> launcher(PythonVersion version, String loop) {
        return List.of(Launcher.SCRIPT.toString(), "run", "--python", version.toString(), "--loop", loop);
    }

    /** CPython's own executable. */
    String interpreter(PythonVersion version) throws IOException, InterruptedException {
        String known = System.getProperty("compat.interpreter." + version, INTERPRETERS.get(version));
        if (known != null) {
            return known;
        }
        Outcome answer = launch(version, "asyncio", "import sys; print(sys.executable)");
        if (answer.status() != 0 || answer.output().isBlank()) {
            throw new IOException("QtLoop does not say where Python " + version + " is: " + answer);
        }
        INTERPRETERS.put(version, answer.output().strip());
        return INTERPRETERS.get(version);
    }
}
