package io.github.qtloop.codegen.scaffold;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.qtloop.codegen.CodegenException;
import io.github.qtloop.codegen.Generator;
import io.github.qtloop.codegen.conformance.Adaptation;
import io.github.qtloop.codegen.conformance.Adaptation.Missing;
import io.github.qtloop.codegen.conformance.Adaptation.Orphan;
import io.github.qtloop.codegen.spec.PythonVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the handwritten sources fit the version's surface, as far as that they compile. */
final class SurfaceStep {
    private static final String CORE = "qtloop-core/src/main/java";
    private static final String EACH = "qtloop-core/src/version/main/java";

    private static final String WRITE = "Write these methods; each fails loudly until then";
    private static final String OVERRIDES =
            "Not all versions have these methods any more, so their @Override is gone: look at their callers";
    private static final String GONE = "These methods overrode nothing in this version and were taken out";

    private final Checkout checkout;
    private final PythonVersion python;
    private final Workspace work;
    private final Draft draft;
    private final TodoList todo;

    SurfaceStep(Checkout checkout, PythonVersion python, Workspace work, Draft draft, TodoList todo) {
        this.checkout = checkout;
        this.python = python;
        this.work = work;
        this.draft = draft;
        this.todo = todo;
    }

    void run() throws IOException {
        Generator generator;
        try {
            generator = new Generator(work.specs());
        } catch (CodegenException e) {
            todo.add("Say in overlay.yaml what Python cannot know; nothing is generated until then", e.getMessage());
            return;
        }
        String sources = Checkout.module(python) + ModuleCopy.SOURCES;
        for (Map.Entry<String, String> file : draft.files().tailMap(sources).entrySet()) {
            if (file.getKey().startsWith(sources)) {
                Workspace.write(work.sources().resolve(file.getKey().substring(sources.length())), file.getValue());
            }
        }
        Path root = checkout.root();
        Adaptation adaptation =
                Adaptation.of(generator, python, root.resolve(CORE), root.resolve(EACH), work.sources());
        adaptShared(adaptation.shared());
        adaptOwn(generator, sources, adaptation);
    }

    /** A method that older versions still have stays, and implements theirs. */
    private void adaptShared(List<Orphan> orphans) {
        Map<Path, SourceText> edited = new LinkedHashMap<>();
        for (Orphan orphan : orphans) {
            String path = checkout.root().relativize(orphan.file()).toString();
            SourceText source = edited.computeIfAbsent(orphan.file(), file -> new SourceText(path, draft.read(path)));
            String note = "// TODO not in the surface of Python " + python + ": document it as a method of the others";
            method(source, orphan, m -> m.getAnnotationByName("Override").ifPresent(a -> source.replace(a, note)));
            todo.add(OVERRIDES, path + ":" + orphan.line() + ": " + orphan.type() + "." + orphan.method());
        }
        edited.forEach((file, source) ->
                draft.put(checkout.root().relativize(file).toString(), source.result()));
    }

    private void adaptOwn(Generator generator, String sources, Adaptation adaptation) {
        Map<String, SourceText> edited = new LinkedHashMap<>();
        for (Orphan orphan : adaptation.own()) {
            String path = sources + work.sources().relativize(orphan.file());
            SourceText source = edited.computeIfAbsent(path, p -> new SourceText(p, draft.read(p)));
            method(source, orphan, source::remove);
            todo.add(GONE, orphan.type() + "." + orphan.method());
        }
        LoudBodies bodies = new LoudBodies(generator, python);
        for (Missing missing : adaptation.missing()) {
            String what = missing.method().origin().position() + ": " + missing.method().origin().python() + ": "
                    + missing.type() + "." + missing.method().erasure();
            todo.add(WRITE, what);
            if (!missing.shared()) {
                String path = sources + "io/github/qtloop/version/" + missing.type() + ".java";
                SourceText source = edited.computeIfAbsent(path, p -> new SourceText(p, draft.read(p)));
                bodies.add(source, missing.type(), missing.method());
            }
        }
        edited.forEach((path, source) -> draft.put(path, source.result()));
    }

    private static void method(SourceText source, Orphan orphan, Consumer<MethodDeclaration> action) {
        source.tree().findAll(MethodDeclaration.class).stream()
                .filter(m -> m.getRange().map(r -> r.begin.line == orphan.line()).orElse(false))
                .findFirst()
                .ifPresent(action);
    }
}
