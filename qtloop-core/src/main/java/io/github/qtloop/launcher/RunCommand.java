package io.github.qtloop.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
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
    private RunOptions.Loop loop = RunOptions.Loop.qt;

    @Option(
            names = "--application",
            paramLabel = "KIND",
            description = "Make a Qt application before the program begins: core, gui or widgets.")
    private RunOptions.@Nullable Application application;

    @ArgGroup
    private @Nullable Location location;

    private final RunLine line;

    RunCommand(RunLine line) {
        this.line = line;
    }

    @Override
    public Integer call() throws Exception {
        return new ProgramRun(options(), line).call();
    }

    /** What the library has read. */
    RunOptions options() {
        RunOptions.Place place = null;
        Path path = null;
        if (location != null) {
            path = location.venv != null ? location.venv : location.home != null ? location.home : location.interpreter;
            place = location.venv != null
                    ? RunOptions.Place.venv
                    : location.home != null ? RunOptions.Place.home : RunOptions.Place.interpreter;
        }
        return new RunOptions(version, loop, application, place, path);
    }
}
