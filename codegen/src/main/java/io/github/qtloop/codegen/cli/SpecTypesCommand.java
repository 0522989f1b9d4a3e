package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.pipeline.Generator;
import io.github.qtloop.codegen.surface.TypeReport;
import io.github.qtloop.codegen.surface.TypeReport.Entry;
import io.github.qtloop.codegen.surface.TypeReport.Origin;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code spec types}: tells which Java types follow from typeshed, and why the others do not. */
@Command(
        name = "types",
        description = "Counts for each version how many Java types follow from typeshed's types, and lists the others:"
                + " one alternative of a union, and what the overlay gives, each with its reason.")
final class SpecTypesCommand implements Runnable {
    @ParentCommand
    private SpecCommand parent = new SpecCommand();

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public void run() {
        if (command != null) {
            PrintWriter out = command.commandLine().getOut();
            new Generator(parent.project().specs()).types().forEach(report -> print(report, out));
            out.flush();
        }
    }

    private static void print(TypeReport report, PrintWriter out) {
        out.printf(
                "Python %s: %d types; %d follow from typeshed, %d more from one alternative of a union, %d are given by"
                        + " the overlay%n",
                report.python(),
                report.entries().size(),
                report.count(Origin.DERIVED),
                report.count(Origin.NARROWED),
                report.count(Origin.FALLBACK));
        print(report, Origin.NARROWED, out);
        print(report, Origin.FALLBACK, out);
    }

    private static void print(TypeReport report, Origin origin, PrintWriter out) {
        for (Entry entry : report.entries()) {
            if (entry.origin() == origin) {
                out.printf(
                        "  %s: %s for %s: %s%n",
                        entry.name(), entry.java(), entry.python().orElse("nothing"), entry.reason());
            }
        }
    }
}
