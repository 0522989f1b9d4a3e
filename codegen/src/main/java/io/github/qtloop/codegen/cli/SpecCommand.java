package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.extract.ExtractedSpec;
import io.github.qtloop.codegen.extract.Interpreter;
import io.github.qtloop.codegen.extract.SpecExtractor;
import io.github.qtloop.codegen.extract.SpecText;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** {@code spec}: what concerns the specs themselves. */
@Command(
        name = "spec",
        description = "Works on specs.",
        subcommands = {
            SpecCommand.Extract.class,
            SpecPreviewCommand.class,
            SpecDiffCommand.class,
            SpecCheckCommand.class,
            SpecTypesCommand.class
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
                "which command? extract, preview, diff, check or types; see  qtloop spec --help");
    }

    /** {@code spec extract}: asks an interpreter. */
    @Command(
            name = "extract",
            description = "Writes the asyncio surface of an interpreter as YAML: of a supported VERSION, or of a release"
                    + " of the history, to where it is committed, of another interpreter to standard output.")
    static final class Extract implements Runnable {
        @ParentCommand
        private SpecCommand parent = new SpecCommand();

        @Spec
        private @Nullable CommandSpec command;

        @Parameters(
                arity = "0..1",
                paramLabel = "VERSION",
                description = "As 3.13, or for the history as 3.13.0; the interpreter must be of this version.")
        private @Nullable String version;

        @Option(
                names = "--interpreter",
                paramLabel = "EXE",
                description = "A Python executable of any release from 3.9 on; without it, the one that QtLoop runs for VERSION,"
                        + " or that Maven Central has of a release.")
        private @Nullable Path interpreter;

        @Mixin
        private TypeshedOption typeshed = new TypeshedOption();

        @Mixin
        private SpecOutput output = new SpecOutput();

        @Override
        public void run() {
            if (version == null && interpreter == null) {
                throw new ParameterException(
                        command == null ? new CommandLine(this) : command.commandLine(),
                        "name a VERSION, or an interpreter with --interpreter EXE");
            }
            SpecSource source = version == null ? null : SpecSource.of(version, parent.project());
            Path executable = interpreter != null ? interpreter : Objects.requireNonNull(source).interpreter();
            Interpreter.requireExecutable(executable);
            Path types = typeshed.provide();
            ExtractedSpec extracted =
                    SpecExtractor.extract(source == null ? null : source.version(), executable, types);
            if (source != null) {
                source.require(extracted, executable);
            }
            output.write(new SpecText(extracted.yaml()), source == null ? SpecOutput.STANDARD : source.file());
        }
    }
}
