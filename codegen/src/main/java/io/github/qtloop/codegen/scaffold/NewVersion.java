package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.CodegenException;
import io.github.qtloop.codegen.SpecExtractor;
import io.github.qtloop.codegen.spec.PythonVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code qtloop new-version}: makes the project support a Python version as far as a program can, and tells a person
 * the rest. Everything is prepared beside the working tree; then all files are written, or none.
 */
public final class NewVersion {
    private static final List<String> DOCUMENTS = List.of("README.md", "docs/architecture.md");

    private final Path root;
    private final Path typeshed;
    private final PrintWriter out;

    /**
     * @param root the project's directory
     * @param typeshed the directory of typeshed
     * @param out where the list of what is left to do goes
     */
    public NewVersion(Path root, Path typeshed, PrintWriter out) {
        this.root = root;
        this.typeshed = typeshed;
        this.out = out;
    }

    /**
     * Adds a version.
     *
     * @param python the version
     * @param artifact the version of its interpreter's artifact, or nothing for the newest
     * @throws CodegenException when it is no version to add, or the tree is not clean; nothing is written then
     */
    public void add(PythonVersion python, Optional<String> artifact) {
        Checkout checkout = Checkout.open(root);
        checkout.requireNew(python);
        PythonVersion newest = checkout.versions().last();
        Interpreter interpreter = Interpreter.fetch(root, python, artifact);
        Draft draft = new Draft(root);
        TodoList todo = new TodoList();
        try (Workspace work = Workspace.create(root)) {
            work.copySpecs(root.resolve(Checkout.SPECS));
            SpecExtractor.extract(python, interpreter.executable(), typeshed, work.spec(python));
            draft.put(Checkout.spec(python), Files.readString(work.spec(python)));
            new ModuleCopy(newest, python).plan(checkout, draft);
            new BuildFiles(draft, newest, python).enter(interpreter);
            VersionLists lists = new VersionLists(newest, python);
            DOCUMENTS.forEach(document -> draft.edit(document, lists::extend));
            new SurfaceStep(checkout, python, work, draft, todo).run();
        } catch (IOException e) {
            throw new CodegenException("cannot prepare Python " + python + ": " + e.getMessage(), e);
        }
        draft.write();
        new Closing(newest, python, interpreter).add(todo);
        out.println("Python " + python + " (" + interpreter.artifact() + ") is scaffolded: " + draft.files().size()
                + " files written, see  git status. What is left to do:");
        todo.print(out);
    }
}
