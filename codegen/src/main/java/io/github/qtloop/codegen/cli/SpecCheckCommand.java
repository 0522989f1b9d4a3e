package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.extract.ExtractedSpec;
import io.github.qtloop.codegen.extract.Interpreter;
import io.github.qtloop.codegen.extract.SpecExtractor;
import io.github.qtloop.codegen.gates.drift.Drift;
import io.github.qtloop.codegen.gates.drift.SpecFiles;
import io.github.qtloop.codegen.gates.drift.report.ReportFormat;
import io.github.qtloop.codegen.gates.revapi.JavaDrift;
import io.github.qtloop.codegen.model.PythonVersion;
import java.io.Console;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code spec check}: whether the committed specs are what interpreters say today. */
@Command(
        name = "check",
        description = "Extracts the specs anew and reports what differs from those that are committed. The status is 0 when"
                + " nothing does, 1 when something does, 2 when it cannot be found out.")
final class SpecCheckCommand implements Callable<Integer> {
    private static final int DRIFT = 1;

    @ParentCommand
    private SpecCommand parent = new SpecCommand();

    @Parameters(
            arity = "0..*",
            paramLabel = "VERSION",
            description = "As 3.13, or a release of the history as 3.13.0; default: all versions that QtLoop runs.")
    private List<String> versions = List.of();

    @Option(
            names = "--interpreter",
            paramLabel = "EXE",
            description = "A Python executable of any release, compared with the spec of its release, or else with that of"
                    + " its minor version.")
    private @Nullable Path interpreter;

    @Mixin
    private TypeshedOption typeshed = new TypeshedOption();

    @Option(
            names = "--java",
            description = "Compare also the Java shims of what was extracted with those of what is committed.")
    private boolean java;

    @Override
    public Integer call() {
        SpecFiles committed = new SpecFiles(parent.project().specs());
        if (interpreter != null) {
            if (!versions.isEmpty()) {
                throw new CodegenException("name either versions or an interpreter");
            }
            Interpreter.requireExecutable(interpreter);
        }
        Path types = typeshed.provide();
        boolean same = true;
        if (interpreter != null) {
            same = isSame(committed, null, interpreter, types);
        } else {
            for (SpecSource source : sources(committed)) {
                same &= isSame(committed, source.version(), source.interpreter(), types);
            }
        }
        return same ? 0 : DRIFT;
    }

    private List<SpecSource> sources(SpecFiles committed) {
        List<String> named =
                versions.isEmpty() ? committed.versions().stream().map(PythonVersion::toString).toList() : versions;
        return named.stream().map(name -> SpecSource.of(name, parent.project())).toList();
    }

    private boolean isSame(
            SpecFiles committed, @Nullable PythonVersion python, Path interpreter, Path typeshed) {
        ExtractedSpec extracted =
                watched("asking " + interpreter, () -> SpecExtractor.extract(python, interpreter, typeshed));
        Drift drift = committed.drift(extracted.spec().python(), interpreter, extracted.yaml());
        print(ReportFormat.TEXT.write(drift) + "\n");
        boolean module = committed.versions().contains(extracted.spec().python());
        return drift.changes().isEmpty() & (!java || !module || hasSameJava(extracted));
    }

    private boolean hasSameJava(ExtractedSpec extracted) {
        List<String> differences = watched("comparing the Java shims", () -> JavaDrift.with(
                        parent.project().core())
                .of(parent.project().specs(), extracted));
        print("Java shims: " + switch (differences.size()) {
            case 0 -> "no differences";
            case 1 -> "1 difference";
            default -> differences.size() + " differences";
        } + "\n");
        differences.forEach(difference -> print("  " + difference + "\n"));
        print("\n");
        return differences.isEmpty();
    }

    /** Does something that takes a while, and says so meanwhile to those who watch. */
    private static <T> T watched(String what, Supplier<T> work) {
        progress(what);
        try {
            return work.get();
        } finally {
            progress("");
        }
    }

    private static void print(String text) {
        System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    /** One line that the next one replaces, for those who watch. */
    private static void progress(String text) {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            System.err.print("\r\033[K" + text);
            System.err.flush();
        }
    }
}
