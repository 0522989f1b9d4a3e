package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.extract.Interpreter;
import io.github.qtloop.codegen.model.PythonVersion;

/** The part of the list that is the same for every version. */
final class Closing {
    private static final String DECIDE = "Decide what else sets this version apart";
    private static final String BUNDLE = "Bundle an interpreter, as soon as Maven Central has one";
    private static final String RUN = "Run, in this order";

    private final PythonVersion newest;
    private final PythonVersion python;
    private final Interpreter interpreter;

    Closing(PythonVersion newest, PythonVersion python, Interpreter interpreter) {
        this.newest = newest;
        this.python = python;
        this.interpreter = interpreter;
    }

    void add(TodoList todo) {
        String module = Checkout.module(python);
        if (interpreter.artifact().isEmpty()) {
            todo.add(BUNDLE, "org.bytedeco:cpython is not named: name an interpreter, --interpreter "
                    + interpreter.executable() + ", in the commands below");
            todo.add(BUNDLE, "when there is an artifact, add its version to pom.xml (cpython" + python.tag() + ".version) and the"
                    + " dependency to " + module + "/pom.xml, as " + Checkout.module(newest) + "/pom.xml has it");
        }
        todo.add(DECIDE, module + ModuleCopy.EXPECTED + " is that of Python " + newest + ", but for its version");
        todo.add(DECIDE, "CHANGELOG.md has a TODO; so has " + BuildFiles.SUITE + " for Python " + interpreter.python());
        todo.add(RUN, "./qtloop mvn compile: the generator and the compiler");
        todo.add(RUN, "./qtloop mvn test-compile: the compiler names the tests that use what not all versions have");
        todo.add(RUN, "./qtloop mvn -Dmaven.test.skip=true verify: the gates name what is unwritten or undecided");
        todo.add(RUN, "./qtloop run --python " + python + " examples/hello_asyncio.py");
        todo.add(RUN, "./qtloop compat --python " + python + ": CPython's own tests, and the number for suite.yaml");
        todo.add(RUN, "./qtloop compat --readme README.md: when all is good, the README's table");
        todo.add(RUN, "./qtloop test: everything");
    }
}
