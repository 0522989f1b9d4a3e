package io.github.qtloop.launcher;

import io.github.qtloop.install.BundledInterpreter;
import io.github.qtloop.install.Cache;
import io.github.qtloop.install.Installations;
import io.github.qtloop.install.InterpreterException;
import io.github.qtloop.install.PythonHome;
import io.github.qtloop.install.PythonRelease;
import io.github.qtloop.install.PythonSources;
import io.github.qtloop.python.process.Interpreter;
import io.github.qtloop.python.process.NativeProcess;
import io.github.qtloop.python.process.PythonAnswer;
import io.github.qtloop.reactor.backend.Reactors;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A run of a Python program in a thread of its own, as a command line of {@code qtloop run} asks for it.
 *
 * @param line the command line; its program is there unless Python has to answer something
 * @param release the version whose module is on the class path
 * @param launcher what the process was started by, or null
 */
record ProgramRun(RunLine line, PythonRelease release, @Nullable LauncherScript launcher) implements Callable<Integer> {

    /** Python's main thread needs the stack of a process's first thread, which no Java thread has by default. */
    private static final long STACK_BYTES = 64L << 20;

    /** Links C functions in a thread of its own: what is linked when Python's thread needs it, that thread need not link. */
    static void prepare() {
        Thread.ofPlatform().name("linking").daemon().start(() -> {
            Interpreter.prepare();
            Reactors.prepare();
        });
    }

    @Override
    public Integer call() throws Exception {
        checkReactor();
        Cache cache = Cache.ofUser();
        PythonHome home = home(cache);
        Path sources = PythonSources.locate(release, cache);
        FutureTask<Integer> run = new FutureTask<>(() -> {
            int status = run(home, sources);
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

    private int run(PythonHome home, Path sources) throws InterruptedException {
        Interpreter interpreter;
        try {
            interpreter =
                    Interpreter.start(home, line.python(), sources, line.options().loop() == RunOptions.Loop.qt);
        } catch (PythonAnswer e) {
            return e.status();
        }
        RunOptions.Application application = line.options().application();
        if (application != null && !makeApplication(interpreter, application)) {
            return Main.USAGE;
        }
        return interpreter.run(Objects.requireNonNull(line.program()));
    }

    /** Returns false where Qt is missing and the launcher has said why it stays so. Another Python may bring its own Qt. */
    private boolean makeApplication(Interpreter interpreter, RunOptions.Application application)
            throws InterruptedException {
        try {
            interpreter.makeApplication(application.name());
            return true;
        } catch (InterpreterException e) {
            if (launcher == null || line.options().place() != null) {
                throw e;
            }
        }
        if (!launcher.provideQt(application)) {
            return false;
        }
        interpreter.makeApplication(application.name());
        return true;
    }

    /** Before Python starts, where it would be an error of the program. */
    private static void checkReactor() {
        try {
            Reactors.checkChoice();
        } catch (IllegalArgumentException e) {
            throw new InterpreterException(e.getMessage(), e);
        }
    }

    private PythonHome home(Cache cache) {
        RunOptions.Place place = line.options().place();
        if (place == null) {
            return BundledInterpreter.locate(release, cache);
        }
        Path location = Objects.requireNonNull(line.options().location());
        return switch (place) {
            case home -> Installations.at(location, release);
            case interpreter -> Installations.of(location, release);
            case venv ->
                Installations.virtualEnvironment(location, release, () -> BundledInterpreter.locate(release, cache));
        };
    }
}
