package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.emit.OutputDirectory;
import io.github.qtloop.codegen.gates.conformance.Conformance;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The generator's command line. It ends with status 2 and one line when something is wrong with the input. */
@Command(
        name = "qtloop",
        description = "Turns asyncio's surface into Java interfaces and Python loop classes.",
        subcommands = {Main.Generate.class, Main.Conform.class, NewVersionCommand.class, SpecCommand.class})
public final class Main implements Runnable {
    private static final int WRONG_INPUT = 2;
    private static final int OWN_FAULT = 70;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text and exit.",
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = "--verbose", description = "Print stack traces.", scope = ScopeType.INHERIT)
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec command;

    /** Picocli makes one. */
    Main() {}

    /**
     * Runs a command and ends the process.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /**
     * Runs a command.
     *
     * @param arguments the command line
     * @return the exit status: 0, 2 when the command line or the input is wrong, 70 for a fault of the program; some
     *     commands have a meaning for 1
     */
    public static int run(String... arguments) {
        return run(new PrintWriter(System.err, true), arguments);
    }

    /**
     * Runs a command that tells its errors elsewhere.
     *
     * @param errors where errors go
     * @param arguments the command line
     * @return the exit status, as that of {@link #run(String...)}
     */
    public static int run(PrintWriter errors, String... arguments) {
        Main main = new Main();
        return new CommandLine(main)
                .setErr(errors)
                .setParameterExceptionHandler((e, words) -> main.report(e))
                .setExecutionExceptionHandler(main::report)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    private int report(ParameterException error) {
        CommandLine line = error.getCommandLine();
        line.getErr().println(line.getCommandSpec().qualifiedName() + ": " + error.getMessage());
        if (verbose) {
            error.printStackTrace(line.getErr());
        }
        return WRONG_INPUT;
    }

    private int report(Exception error, CommandLine line, ParseResult arguments) {
        return report(error, line.getErr(), verbose);
    }

    /** Says in one line what went wrong, and gives the exit status. */
    static int report(Exception error, PrintWriter errors, boolean verbose) {
        boolean own = !(error instanceof CodegenException);
        String text = own
                ? "a fault of this program, please report it with what --verbose adds: "
                        + error.toString().lines().findFirst().orElseThrow()
                : error.getMessage();
        errors.println("error: " + text);
        if (verbose) {
            error.printStackTrace(errors);
        }
        return own ? OWN_FAULT : WRONG_INPUT;
    }

    @Override
    public void run() {
        throw new ParameterException(
                command == null ? new CommandLine(this) : command.commandLine(), "which command? see --help");
    }

    /** Where the commands of the Maven plugin's work read. */
    static final class SpecOption {
        @Option(
                names = "--spec",
                required = true,
                paramLabel = "DIR",
                description = "The directory with overlay, pending.yaml and asyncio/3.NN.yaml.")
        private Path directory = Path.of("");

        Generator generator() {
            return new Generator(directory);
        }
    }

    /** {@code generate}: what the Maven plugin does, by hand. */
    @Command(name = "generate", description = "Generates one version's sources, or those that all share.")
    static final class Generate implements Runnable {
        @Mixin
        private SpecOption spec = new SpecOption();

        @Option(names = "--python", paramLabel = "VERSION", description = "As 3.13; without it, the common surface.")
        private @Nullable String python;

        @Option(names = "--java", required = true, paramLabel = "DIR", description = "Where the Java sources go.")
        private Path java = Path.of("");

        @Option(names = "--resources", paramLabel = "DIR", description = "Where the Python module goes.")
        private @Nullable Path resources;

        @Override
        public void run() {
            Generator generator = spec.generator();
            if (python == null) {
                new OutputDirectory(java).write(generator.common());
                return;
            }
            PythonVersion version = PythonVersion.of(python);
            List<GeneratedFile> sources = generator.java(version);
            GeneratedFile module = generator.python(version);
            // Nothing is written before everything is verified.
            new OutputDirectory(java).write(sources);
            if (resources != null) {
                new OutputDirectory(resources).write(List.of(module));
            }
        }
    }

    /** {@code conform}: whether the handwritten classes of a version implement its shims. */
    @Command(name = "conform", description = "Checks that the handwritten classes implement a version's shims.")
    static final class Conform implements Callable<Integer> {
        @Mixin
        private SpecOption spec = new SpecOption();

        @Option(names = "--python", required = true, paramLabel = "VERSION", description = "As 3.13.")
        private String python = "";

        @Option(names = "--shared", paramLabel = "DIR", description = "Sources that are compiled for all versions.")
        private List<Path> shared = List.of();

        @Option(names = "--own", paramLabel = "DIR", description = "Sources of this version alone.")
        private List<Path> own = List.of();

        @Spec
        private @Nullable CommandSpec command;

        @Override
        public Integer call() {
            List<String> faults =
                    Conformance.check(spec.generator(), PythonVersion.of(python), shared, own);
            faults.forEach(fault -> Objects.requireNonNull(command)
                    .commandLine()
                    .getErr()
                    .println("error: " + fault));
            return faults.isEmpty() ? 0 : WRONG_INPUT;
        }
    }
}
