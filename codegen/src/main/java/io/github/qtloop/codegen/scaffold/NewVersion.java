package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.extract.Interpreter;
import io.github.qtloop.codegen.extract.SpecExtractor;
import io.github.qtloop.codegen.gates.conformance.Conformance;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code qtloop new-version}: makes the project support a Python version as far as a program can, and tells a person
 * the rest. Everything is prepared beside the working tree; then all files are written, or none.
 */
public final class NewVersion {
    private static final List<String> DOCUMENTS = List.of("README.md", "docs/architecture.md");
    private static final String DECIDE = "Decide on what the new file of the overlay leaves out: a Java form, or a reason";
    private static final String WRITE = "Write what the conformance check refuses";

    private final Path root;
    private final Supplier<Path> typeshed;
    private final PrintWriter out;

    /**
     * @param root the project's directory
     * @param typeshed provides the directory of typeshed, when it is needed
     * @param out where the list of what is left to do goes
     */
    public NewVersion(Path root, Supplier<Path> typeshed, PrintWriter out) {
        this.root = root;
        this.typeshed = typeshed;
        this.out = out;
    }

    /**
     * Adds a version.
     *
     * @param python the version
     * @param artifact the version of its interpreter's artifact, or nothing for the newest
     * @param executable an interpreter of the machine, for a version without an artifact
     * @throws CodegenException when it is no version to add, the tree is not clean, or another run is at work in it;
     *     nothing is written then
     */
    public void add(PythonVersion python, Optional<String> artifact, Optional<Path> executable) {
        Optional<Interpreter> named = executable.map(Interpreter::of);
        named.filter(interpreter -> !interpreter.python().startsWith(python + ".")).ifPresent(interpreter -> {
            throw new CodegenException(
                    interpreter.executable() + " is Python " + interpreter.python() + ", not " + python);
        });
        try (TreeLock _ = TreeLock.of(root)) {
            Checkout checkout = Checkout.open(root);
            Refusals.check(checkout, python, artifact);
            add(checkout, python, named.orElseGet(() -> Interpreter.fetch(root, python, artifact)));
        } catch (IOException e) {
            throw new CodegenException("cannot prepare Python " + python + ": " + e.getMessage(), e);
        }
    }

    private void add(Checkout checkout, PythonVersion python, Interpreter interpreter) throws IOException {
        PythonVersion newest = checkout.versions().last();
        done("the interpreter is " + interpreter.name() + ", " + interpreter.executable());
        Draft draft = new Draft(root);
        TodoList todo = new TodoList();
        try (Workspace work = Workspace.of(checkout)) {
            Path spec = work.resolve(Checkout.spec(python));
            SpecExtractor.extract(python, interpreter.executable(), typeshed.get(), spec);
            draft.put(Checkout.spec(python), Files.readString(spec));
            done("the interpreter has said what its asyncio is");
            work.apply(draft);
            GeneratedFile shim = Generator.shim(work.resolve(Checkout.SPECS), spec);
            int failures = new Trial(root, work.resolve("trial"), newest, interpreter, todo).run(python, shim);
            done("the loop of Python " + newest + " was tried in the new interpreter: " + failures
                    + (failures == 1 ? " failure" : " failures"));
            new ModuleCopy(newest, python, interpreter.artifact().isPresent()).plan(checkout, draft);
            new BuildFiles(draft, newest, python).enter(interpreter);
            VersionLists lists = new VersionLists(newest, python);
            DOCUMENTS.forEach(document -> draft.edit(document, lists::extend));
            done("the module " + Checkout.module(python) + " and the build's entries are prepared");
            adapt(python, work, draft, todo);
            done("the sources are compared with the spec");
            new DriftStep(work.resolve(Checkout.SPECS), newest, python, todo).run();
        }
        draft.write();
        new Closing(newest, python, interpreter).add(todo);
        out.println("Python " + python + " (" + interpreter.name() + ") is scaffolded: " + draft.files().size()
                + " files written, see  git status. What is left to do:");
        todo.print(out);
    }

    /** Prints how far it has come: it takes a while, and may fail. */
    private void done(String step) {
        out.println(step);
        out.flush();
    }

    /** Makes the sources fit the surface, and lists what the gate will refuse until a person has written it. */
    private void adapt(PythonVersion python, Workspace work, Draft draft, TodoList todo) throws IOException {
        work.apply(draft);
        Optional<String> fault = new OverlayStep(python, work, draft).run();
        if (fault.isPresent()) {
            todo.add("Say in the overlay what Python cannot know; nothing can be generated until then", fault.get());
            return;
        }
        new SourceStep(new Generator(work.resolve(Checkout.SPECS)), python, work, draft, todo).run();
        work.apply(draft);
        List<String> refused = Conformance.check(
                new Generator(work.resolve(Checkout.SPECS)),
                python,
                List.of(work.resolve(Workspace.CORE), work.resolve(Workspace.VERSION_MODULE)),
                List.of(work.resolve(Checkout.module(python) + ModuleCopy.SOURCES)));
        refused.stream().filter(OverlayStep::isUndecided).forEach(line -> todo.add(DECIDE, line));
        refused.stream().filter(line -> !OverlayStep.isUndecided(line)).forEach(line -> todo.add(WRITE, line));
    }
}
