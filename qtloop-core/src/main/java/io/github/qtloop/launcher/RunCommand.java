package io.github.qtloop.launcher;

import io.github.qtloop.foreign.Platform;
import io.github.qtloop.install.BundledInterpreter;
import io.github.qtloop.install.Cache;
import io.github.qtloop.install.Installations;
import io.github.qtloop.install.InterpreterException;
import io.github.qtloop.install.PythonHome;
import io.github.qtloop.install.PythonRelease;
import io.github.qtloop.install.PythonSources;
import io.github.qtloop.python.Interpreter;
import io.github.qtloop.python.NativeProcess;
import io.github.qtloop.python.Program;
import io.github.qtloop.reactor.Reactors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code qtloop run}: runs a Python program as the {@code python} command would, on Qt's event loop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "qtloop run [--python VERSION] [--loop qt|asyncio] [--application core|gui|widgets]%n"
                + "           [--venv DIR | --home DIR | --interpreter EXE]%n"
                + "           (SCRIPT | -m MODULE | -c CODE) [ARGS...]",
        description = "Runs a Python program; its asyncio.run(...) runs on Qt's event loop."
                + " -X, -W, -B, -E, -I, -O, -P, -b, -s and -u go to Python.")
final class RunCommand implements Callable<Integer> {

    /** Python's main thread needs the stack of a process's first thread, which no Java thread has by default. */
    private static final long STACK_BYTES = 64L << 20;

    /** The values of {@code --loop}. */
    enum Loop {
        qt,
        asyncio
    }

    /** The values of {@code --application}. */
    enum Application {
        core,
        gui,
        widgets
    }

    /** An interpreter other than the bundled one, or on top of it. */
    static final class Location {
        @Option(names = "--venv", paramLabel = "DIR", description = "Use the packages of a virtual environment.")
        private @Nullable Path venv;

        @Option(names = "--home", paramLabel = "DIR", description = "Use the installation below DIR, such as /usr.")
        private @Nullable Path home;

        @Option(names = "--interpreter", paramLabel = "EXE", description = "Use the installation that EXE belongs to.")
        private @Nullable Path interpreter;
    }

    @Option(
            names = "--python",
            paramLabel = "VERSION",
            description = "The Python version; default: the newest supported one.")
    private @Nullable String version;

    @Option(names = "--loop", paramLabel = "LOOP", description = "qt (default) or asyncio, CPython's own loop.")
    private Loop loop = Loop.qt;

    @Option(
            names = "--application",
            paramLabel = "KIND",
            description = "Make a Qt application before the program begins: core, gui or widgets.")
    private @Nullable Application application;

    @ArgGroup
    private @Nullable Location location;

    private final RunLine line;

    RunCommand(RunLine line) {
        this.line = line;
    }

    @Override
    public Integer call() throws Exception {
        Platform.check();
        Program program = program(line.program());
        PythonRelease release = PythonRelease.current();
        if (version != null && !version.equals(release.minor())) {
            throw new InterpreterException("--python " + version + ": this process serves Python " + release.minor());
        }
        checkReactor();
        Cache cache = Cache.ofUser();
        PythonHome home = home(release, cache);
        Path sources = PythonSources.locate(release, cache);
        FutureTask<Integer> run = new FutureTask<>(() -> {
            Interpreter interpreter = Interpreter.start(home, line.pythonCommandLine(), sources, loop == Loop.qt);
            if (application != null) {
                interpreter.makeApplication(application.name());
            }
            int status = interpreter.run(program);
            // From this thread: Qt's data of a thread must not be torn down while the process ends.
            NativeProcess.exit(status);
            return status;
        });
        new Thread(null, run, "python", STACK_BYTES).start();
        try {
            return run.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Before Python starts, where it would be an error of the program. */
    private static void checkReactor() {
        try {
            Reactors.checkChoice();
        } catch (IllegalArgumentException e) {
            throw new InterpreterException(e.getMessage(), e);
        }
    }

    private PythonHome home(PythonRelease release, Cache cache) {
        if (location == null) {
            return BundledInterpreter.locate(release, cache);
        }
        if (location.home != null) {
            return Installations.at(location.home, release);
        }
        if (location.interpreter != null) {
            return Installations.of(location.interpreter, release);
        }
        Path venv = Objects.requireNonNull(location.venv);
        return Installations.virtualEnvironment(venv, release, () -> BundledInterpreter.locate(release, cache));
    }

    private static Program program(List<String> words) {
        if (words.isEmpty()) {
            throw new InterpreterException("what shall run? name a SCRIPT, or -m MODULE, or -c CODE");
        }
        String first = words.getFirst();
        if (first.equals("-m") || first.equals("-c")) {
            if (words.size() < 2) {
                throw new InterpreterException(
                        "option " + first + " needs " + (first.equals("-m") ? "a module" : "source text"));
            }
            return new Program(first.equals("-m") ? Program.Kind.MODULE : Program.Kind.COMMAND, words.get(1));
        }
        if (!first.equals("-") && !Files.exists(Path.of(first))) {
            throw new InterpreterException(
                    "can't open file '" + Path.of(first).toAbsolutePath() + "': there is no such file");
        }
        return new Program(Program.Kind.SCRIPT, first);
    }
}
