package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.extract.Interpreter;
import io.github.qtloop.codegen.extract.SpecExtractor;
import io.github.qtloop.codegen.gates.drift.SpecFiles;
import io.github.qtloop.codegen.model.PythonVersion;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code spec preview}: what is coming, as far as typeshed knows. */
@Command(
        name = "preview",
        description = "Writes what typeshed foresees of a version that is not out yet as a spec, marked as a preview and"
                + " without what only an interpreter can say. Its spec diff with an older version shows what is coming.")
final class SpecPreviewCommand implements Runnable {
    @ParentCommand
    private SpecCommand parent = new SpecCommand();

    @Parameters(paramLabel = "VERSION", description = "As 3.15; newer than all that have a spec.")
    private String version = "";

    @Option(
            names = "--interpreter",
            paramLabel = "EXE",
            description = "A Python executable of any version from 3.9 on, which reads typeshed; without it, that of the"
                    + " newest version which QtLoop runs.")
    private @Nullable Path interpreter;

    @Mixin
    private TypeshedOption typeshed = new TypeshedOption();

    @Mixin
    private SpecOutput output = new SpecOutput();

    @Override
    public void run() {
        PythonVersion wanted = PythonVersion.of(version);
        List<PythonVersion> known = new SpecFiles(parent.project().specs()).versions();
        if (wanted.compareTo(known.getLast()) <= 0) {
            throw new CodegenException("Python " + wanted + " is no version to come: the specs reach to "
                    + known.getLast());
        }
        if (interpreter != null) {
            Interpreter.requireExecutable(interpreter);
        }
        typeshed.check();
        Path reader = interpreter != null ? interpreter : parent.project().interpreter(known.getLast());
        output.write(SpecExtractor.preview(wanted, reader, typeshed.provide()), SpecOutput.STANDARD);
    }
}
