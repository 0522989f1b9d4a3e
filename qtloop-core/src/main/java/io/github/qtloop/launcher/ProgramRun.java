package io.github.qtloop.launcher;

import io.github.qtloop.foreign.Platform;
import io.github.qtloop.foreign.Words;
import io.github.qtloop.install.BundledInterpreter;
import io.github.qtloop.install.Cache;
import io.github.qtloop.install.Installations;
import io.github.qtloop.install.InterpreterException;
import io.github.qtloop.install.PythonHome;
import io.github.qtloop.install.PythonRelease;
import io.github.qtloop.install.PythonSources;
import io.github.qtloop.python.Program;
import io.github.qtloop.python.process.Interpreter;
import io.github.qtloop.python.process.NativeProcess;
import io.github.qtloop.reactor.backend.Reactors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A run of a Python program in a thread of its own, as {@code qtloop run} has understood its command line.
 *
 * @param options what is asked for
 * @param line the words for Python and for the program
 */
record ProgramRun(RunOptions options, RunLine line) implements Callable<Integer> {

    /** Python's main thread needs the stack of a process's first thread, which no Java thread has by default. */
    private static final long STACK_BYTES = 64L << 20;

    @Override
    public Integer call() throws Exception {
        Platform.check();
        Program program = program(line.program());
        PythonRelease release = PythonRelease.current();
        String version = options.version();
        if (version != null && !version.equals(release.minor())) {
            throw new InterpreterException("--python " + version + ": this process serves Python " + release.minor());
        }
        checkReactor();
        // Meanwhile: what it has linked when Python's thread begins, that thread need not.
        Thread linking = Thread.ofPlatform().name("linking").start(Words::link);
        Cache cache = Cache.ofUser();
        PythonHome home = home(release, cache);
        Path sources = PythonSources.locate(release, cache);
        linking.join();
        FutureTask<Integer> run = new FutureTask<>(() -> {
            Interpreter interpreter = Interpreter.start(home, line.pythonCommandLine(), sources, options.loop() == RunOptions.Loop.qt);
            RunOptions.Application application = options.application();
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
        RunOptions.Place place = options.place();
        if (place == null) {
            return BundledInterpreter.locate(release, cache);
        }
        Path location = Objects.requireNonNull(options.location());
        return switch (place) {
            case home -> Installations.at(location, release);
            case interpreter -> Installations.of(location, release);
            case venv ->
                Installations.virtualEnvironment(location, release, () -> BundledInterpreter.locate(release, cache));
        };
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
