package io.github.qtloop.codegen.scaffold;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.qtloop.codegen.gates.conformance.Adaptation;
import io.github.qtloop.codegen.gates.conformance.Adaptation.Missing;
import io.github.qtloop.codegen.gates.conformance.Adaptation.Orphan;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Edits the handwritten sources so that they compile against the version's surface. */
final class SourceStep {
    private static final String OVERRIDES =
            "Not all versions have these methods any more, so their @Override is gone: look at their callers";
    private static final String SHARED =
            "Write these methods, which classes of all versions must have in this one; javac refuses it until then";
    private static final String GONE =
            "These methods override nothing in this version, and were taken out of its module";

    private final Generator generator;
    private final PythonVersion python;
    private final Workspace work;
    private final Draft draft;
    private final TodoList todo;
    private final Map<String, SourceText> edited = new LinkedHashMap<>();

    SourceStep(Generator generator, PythonVersion python, Workspace work, Draft draft, TodoList todo) {
        this.generator = generator;
        this.python = python;
        this.work = work;
        this.draft = draft;
        this.todo = todo;
    }

    void run() {
        String own = Checkout.module(python) + ModuleCopy.SOURCES;
        Adaptation adaptation = Adaptation.of(
                generator,
                python,
                work.resolve(Workspace.CORE),
                work.resolve(Workspace.VERSION_MODULE),
                work.resolve(own));
        adaptation.shared().forEach(this::keepWithoutOverride);
        adaptation.own().forEach(this::takeOut);
        LoudBodies bodies = new LoudBodies(generator, python);
        for (Missing missing : adaptation.missing()) {
            if (!missing.shared()) {
                bodies.add(source(work.relative(missing.file())), missing.type(), missing.method());
            } else if (isNew(missing.method().origin().python())) {
                new Pending(draft, python).add(missing.method().origin().python());
            } else {
                todo.add(SHARED, missing.method().origin().position() + ": " + work.relative(missing.file()) + ": "
                        + missing.type() + "." + missing.method().erasure());
            }
        }
        edited.forEach((path, source) -> draft.put(path, source.result()));
    }

    /** Whether no older version has it: then all can wait for it. */
    private boolean isNew(String name) {
        return generator.versions().stream()
                .filter(version -> version.compareTo(python) < 0)
                .map(generator::spec)
                .noneMatch(spec -> spec.has(name) || spec.hasMethod(name));
    }

    /** A method that older versions still have stays, and implements theirs. */
    private void keepWithoutOverride(Orphan orphan) {
        String path = work.relative(orphan.file());
        String note = "// TODO not in the surface of Python " + python + ": document it as a method of the others";
        method(path, orphan, method -> method.getAnnotationByName("Override")
                .ifPresent(annotation -> source(path).replace(annotation, note)));
        todo.add(OVERRIDES, path + ":" + orphan.line() + ": " + orphan.type() + "." + orphan.method());
    }

    private void takeOut(Orphan orphan) {
        String path = work.relative(orphan.file());
        method(path, orphan, source(path)::remove);
        todo.add(GONE, path + ": " + orphan.type() + "." + orphan.method());
    }

    private SourceText source(String path) {
        return edited.computeIfAbsent(path, p -> new SourceText(p, draft.read(p)));
    }

    private void method(String path, Orphan orphan, Consumer<MethodDeclaration> action) {
        List<MethodDeclaration> methods = source(path).tree().findAll(
                MethodDeclaration.class,
                m -> m.getRange().map(r -> r.begin.line == orphan.line()).orElse(false));
        methods.forEach(action);
    }
}
