package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.extract.Interpreter;
import io.github.qtloop.codegen.model.PythonVersion;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code new-version} refuses. All of it is looked at before anything is built, fetched or written, so this class and
 * those that it uses need nothing but the JDK: see {@link BeforeBuild}.
 */
final class Refusals {
    private Refusals() {}

    /**
     * Refuses what is no version to add to a tree, and a tree in which it has no place.
     *
     * @param checkout the project
     * @param python the version
     * @param artifact the version of its interpreter's artifact, or nothing for the newest
     * @throws CodegenException when something is refused
     */
    static void check(Checkout checkout, PythonVersion python, Optional<String> artifact) {
        checkout.requireNew(python);
        artifact.filter(name -> !name.startsWith(python + ".")).ifPresent(name -> {
            throw new CodegenException("the artifact " + name + " has no Python " + python);
        });
        // A draft that nobody writes: what it is about does not matter to the places.
        Draft draft = new Draft(checkout.root());
        new BuildFiles(draft, checkout.versions().last(), python).enter(new Interpreter(python + ".0", Optional.of(""), Path.of("")));
        new Pending(draft, python).add("name");
    }
}
