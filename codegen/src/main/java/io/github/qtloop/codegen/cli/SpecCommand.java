package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.extract.ExtractedSpec;
import io.github.qtloop.codegen.extract.SpecExtractor;
import io.github.qtloop.codegen.model.PythonVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code spec}: what concerns the specs themselves. */
@Command(
        name = "spec",
        description = "Works on specs.",
        subcommands = {
            SpecCommand.Extract.class, SpecDiffCommand.class, SpecCheckCommand.class, SpecTypesCommand.class
        })
final class SpecCommand implements Runnable {
    @Option(names = "--root", paramLabel = "DIR", hidden = true, description = "The source tree of QtLoop.")
    private Path root = Path.of("");

    @Spec
    private @Nullable CommandSpec command;

    /** The source tree that the launcher names, or the current directory. */
    Project project() {
        return new Project(root.toAbsolutePath().normalize());
    }

    @Override
    public void run() {
        throw new ParameterException(
                command == null ? new CommandLine(this) : command.commandLine(),
                "which command? extract, diff, check or types; see  qtloop spec --help");
    }

    /** {@code spec extract}: asks an interpreter. */
    @Command(
            name = "extract",
            description = "Writes the asyncio surface of an interpreter as YAML: of a supported VERSION to where it is"
                    + " committed, of another interpreter to standard output.")
    static final class Extract implements Runnable {
        private static final String STANDARD_OUTPUT = "-";

        @ParentCommand
        private SpecCommand parent = new SpecCommand();

        @Spec
        private @Nullable CommandSpec command;

        @Parameters(
                arity = "0..1",
                paramLabel = "VERSION",
                description = "As 3.13; the interpreter must be of this version.")
        private @Nullable String version;

        @Option(
                names = "--interpreter",
                paramLabel = "EXE",
                description = "A Python executable of any release; without it, the one that QtLoop runs for VERSION.")
        private @Nullable Path interpreter;

        @Mixin
        private TypeshedOption typeshed = new TypeshedOption();

        @Option(names = "--output", paramLabel = "FILE", description = "The file to write, - for standard output.")
        private @Nullable Path output;

        @Override
        public void run() {
            if (version == null && interpreter == null) {
                throw new ParameterException(
                        command == null ? new CommandLine(this) : command.commandLine(),
                        "name a VERSION, or an interpreter with --interpreter EXE");
            }
            PythonVersion python = version == null ? null : PythonVersion.of(version);
            Path executable = interpreter != null ? interpreter : parent.project().interpreter(python);
            SpecExtractor.requireExecutable(executable);
            Path types = typeshed.provide();
            Path target = output != null
                    ? output
                    : python == null ? Path.of(STANDARD_OUTPUT) : parent.project().spec(python);
            ExtractedSpec extracted = SpecExtractor.extract(python, executable, types);
            if (target.toString().equals(STANDARD_OUTPUT)) {
                System.out.writeBytes(extracted.yaml().getBytes(StandardCharsets.UTF_8));
                System.out.flush();
            } else {
                extracted.write(target);
            }
        }
    }
}
