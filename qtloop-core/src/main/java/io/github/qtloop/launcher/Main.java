package io.github.qtloop.launcher;

import io.github.qtloop.foreign.UnsupportedPlatformException;
import io.github.qtloop.install.InterpreterException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The entry point of the launcher script: parses the command line and runs the command. A plain {@code run} begins
 * without the library for command lines ({@link RunOptions#plain}).
 */
@Command(
        name = "qtloop",
        mixinStandardHelpOptions = true,
        version = "qtloop 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "asyncio on Qt's event loop.")
public final class Main {

    /** The status for a command line that cannot be followed, as {@code python} has it. */
    private static final int USAGE = 2;

    /** The option that every command has. */
    static final String VERBOSE = "--verbose";

    @Option(names = VERBOSE, scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean verbose;

    private Main() {}

    /**
     * Runs a command and ends the process with its status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Runtime.getRuntime().halt(new Main().execute(List.of(args)));
    }

    private int execute(List<String> args) {
        int word = 0;
        while (word < args.size() && args.get(word).startsWith("-")) {
            word++;
        }
        boolean run = word < args.size() && args.get(word).equals("run");
        RunLine line = RunLine.parse(run ? args.subList(word + 1, args.size()) : List.of());
        if (run) {
            List<String> own = new ArrayList<>(args.subList(0, word));
            own.addAll(line.own());
            Optional<RunOptions> options = RunOptions.plain(own);
            if (options.isPresent()) {
                verbose = own.contains(VERBOSE);
                return run(options.get(), line);
            }
        }
        List<String> own = run ? new ArrayList<>(args.subList(0, word + 1)) : args;
        if (run) {
            own.addAll(line.own());
        }
        return library(line).execute(own.toArray(String[]::new));
    }

    private int run(RunOptions options, RunLine line) {
        try {
            return new ProgramRun(options, line).call();
        } catch (Exception e) {
            return report(library(line).getSubcommands().get("run"), e);
        }
    }

    private CommandLine library(RunLine line) {
        return new CommandLine(this)
                .addSubcommand(new RunCommand(line))
                .addSubcommand(new InterpreterCommand())
                .setParameterExceptionHandler((e, words) -> report(e.getCommandLine(), e))
                .setExecutionExceptionHandler((e, command, words) -> report(command, e));
    }

    private int report(CommandLine command, Exception e) {
        PrintWriter err = command.getErr();
        boolean expected = e instanceof InterpreterException
                || e instanceof UnsupportedPlatformException
                || e instanceof CommandLine.ParameterException;
        err.println(command.getCommandSpec().qualifiedName() + ": " + (expected ? e.getMessage() : e.toString()));
        if (verbose) {
            e.printStackTrace(err);
        }
        err.flush();
        return USAGE;
    }
}
