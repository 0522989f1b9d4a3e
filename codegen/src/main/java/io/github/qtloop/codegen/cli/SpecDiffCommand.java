package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.gates.drift.Drift;
import io.github.qtloop.codegen.gates.drift.Party;
import io.github.qtloop.codegen.gates.drift.SpecFiles;
import io.github.qtloop.codegen.gates.drift.report.ReportFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code spec diff}: what changed from one version to another. */
@Command(
        name = "diff",
        description = "Reports what changed between two versions, and what that breaks.")
final class SpecDiffCommand implements Runnable {
    @ParentCommand
    private SpecCommand parent = new SpecCommand();

    @Parameters(index = "0", paramLabel = "A", description = "The older side: a version like 3.12, a release like 3.13.0, or a spec file.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "B", description = "The newer side.")
    private String to = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, html or markdown; text unless told otherwise.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--only", paramLabel = "PARTY", description = "Only what breaks a party: loop or caller.")
    private @Nullable Party only;

    @Option(names = "--breaks", description = "Only what breaks somebody.")
    private boolean breaks;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write instead of the standard output.")
    private @Nullable Path output;

    @Override
    public void run() {
        String report = format.write(wanted(new SpecFiles(parent.project().specs()).between(from, to)));
        if (output == null) {
            System.out.writeBytes(report.getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            return;
        }
        try {
            Files.writeString(output, report);
        } catch (IOException e) {
            throw new CodegenException("cannot write " + output + ": " + e, e);
        }
    }

    private Drift wanted(Drift drift) {
        return only != null ? drift.breaking(only) : breaks ? drift.breaking() : drift;
    }
}
