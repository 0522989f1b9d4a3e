package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.scaffold.NewVersion;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new-version}: adds a Python version to the project. */
@Command(
        name = "new-version",
        description = "Adds a Python version: its spec, its module, and a list of what is left to do.")
final class NewVersionCommand implements Runnable {
    @Parameters(paramLabel = "VERSION", description = "As 3.13.")
    private String version = "";

    @Option(
            names = "--artifact",
            paramLabel = "VERSION",
            description = "The version of the interpreter's artifact, as 3.13.5-1.5.12; default: the newest.")
    private @Nullable String artifact;

    @Option(
            names = "--interpreter",
            paramLabel = "EXE",
            description = "An interpreter of this machine, for a release without an artifact.")
    private @Nullable Path interpreter;

    @Option(
            names = "--root",
            required = true,
            hidden = true,
            paramLabel = "DIR",
            description = "The source tree of QtLoop.")
    private Path root = Path.of("");

    @Mixin
    private TypeshedOption typeshed = new TypeshedOption();

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public void run() {
        typeshed.check();
        if (artifact != null && interpreter != null) {
            throw new CodegenException("--artifact and --interpreter name the same thing: give one of them");
        }
        new NewVersion(
                        root.toAbsolutePath().normalize(),
                        typeshed::provide,
                        Objects.requireNonNull(command).commandLine().getOut())
                .add(PythonVersion.of(version), Optional.ofNullable(artifact), Optional.ofNullable(interpreter));
    }
}
