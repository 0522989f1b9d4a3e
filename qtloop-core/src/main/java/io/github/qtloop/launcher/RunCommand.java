package io.github.qtloop.launcher;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.foreign.SystemText;
import io.github.qtloop.install.Installations;
import io.github.qtloop.install.InterpreterException;
import io.github.qtloop.install.PythonRelease;
import io.github.qtloop.python.Program;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code qtloop run}: decides what a command line means for this process, and does it. */
final class RunCommand {

    /** How the command is called, in one line. */
    static final String USAGE = "qtloop run [OPTIONS] (SCRIPT | -m MODULE | -c CODE | -) [ARGS...]";

    /** Python's prompt where a program may await at its top level. */
    private static final List<String> PROMPT = List.of("-m", "asyncio");

    private final List<String> words;
    private final @Nullable LauncherScript launcher = LauncherScript.ofProperties();

    /**
     * @param words what follows {@code run}
     */
    RunCommand(List<String> words) {
        this.words = words;
    }

    /**
     * Follows the command line; returns only where no program has run.
     *
     * @param read what the parser has made of the words
     * @param out gets the help
     * @return the status
     */
    int call(RunLine read, PrintStream out) throws Exception {
        if (read.answer() == RunLine.Answer.HELP) {
            RunHelp.print(out);
            return 0;
        }
        RunLine line = withProgram(read);
        PythonRelease release = PythonRelease.current();
        String version = version(line.options(), release);
        if (!version.equals(release.minor())) {
            Objects.requireNonNull(launcher).runAnew(version, words);
        }
        return new ProgramRun(line, release, launcher).call();
    }

    /** Takes a prompt where no program is named, and refuses a script that is not there. */
    private static RunLine withProgram(RunLine line) {
        Program program = line.program();
        if (line.answer() == RunLine.Answer.PYTHON) {
            return line;
        } else if (program == null && line.prompt()) {
            return line.with(new Program(Program.Kind.SCRIPT, Program.STANDARD_INPUT), List.of());
        } else if (program == null && isTerminal()) {
            return line.with(new Program(Program.Kind.MODULE, PROMPT.getLast()), PROMPT);
        } else if (program == null) {
            throw new UsageException("no program is named; usage: " + USAGE);
        } else if (program.kind() == Program.Kind.SCRIPT
                && !program.target().equals(Program.STANDARD_INPUT)
                && !exists(program.target())) {
            throw new UsageException("can't open file '" + absolute(program.target())
                    + "': there is no such file");
        }
        return line;
    }

    private static String absolute(String file) {
        return file.startsWith("/") ? file : Path.of("").toAbsolutePath() + "/" + file;
    }

    /** Java may have no path with these bytes. */
    private static boolean exists(String file) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) CFunction.blocking("access").call(SystemText.allocate(arena, file).address(), 0) == 0;
        }
    }

    private static boolean isTerminal() {
        return (int) CFunction.critical("isatty").call(0) == 1;
    }

    /** The version that runs the program: the named one, that of the named interpreter, or the newest. */
    private String version(RunOptions options, PythonRelease release) {
        String named = options.version();
        if (launcher == null) {
            return checked(named == null ? release.minor() : named, release);
        } else if (named != null) {
            if (!launcher.versions().contains(named)) {
                throw new UsageException("unknown Python version '" + named + "': the supported ones are "
                        + launcher.listed());
            }
            return checked(named, release);
        } else if (options.place() == RunOptions.Place.interpreter) {
            Path executable = Objects.requireNonNull(options.location());
            String version = Installations.versionOf(executable);
            if (!launcher.versions().contains(version)) {
                throw new InterpreterException("--interpreter " + executable + " is Python " + version
                        + ": the supported ones are " + launcher.listed());
            }
            return version;
        }
        return launcher.newest();
    }

    private static String checked(String named, PythonRelease release) {
        if (!named.equals(release.minor())) {
            throw new UsageException("--python " + named + ": this process serves Python " + release.minor());
        }
        return named;
    }
}
