package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.extract.Interpreter;
import io.github.qtloop.codegen.model.PythonVersion;
import java.util.Optional;
import java.util.regex.Pattern;

/** Enters a version into the build and the tests, wherever versions must be listed. */
final class BuildFiles {
    /** What the compat command demands of each version. */
    static final String SUITE = "compat/src/main/resources/io/github/qtloop/compat/suite.yaml";

    private static final String ROOT_POM = "pom.xml";
    private static final String COMPAT_POM = "compat-tests/pom.xml";
    private static final String BOM = "qtloop-bom/pom.xml";
    private static final String CHANGELOG = "CHANGELOG.md";

    private final Draft draft;
    private final PythonVersion newest;
    private final PythonVersion python;

    /**
     * @param newest the newest supported version, whose entries are the pattern
     * @param python the version to enter
     */
    BuildFiles(Draft draft, PythonVersion newest, PythonVersion python) {
        this.draft = draft;
        this.newest = newest;
        this.python = python;
    }

    void enter(Interpreter interpreter) {
        addModule(interpreter.artifact());
        repeatDependency(COMPAT_POM);
        repeatDependency(BOM);
        addSuite(interpreter.python());
        addChange();
    }

    private void addModule(Optional<String> artifact) {
        Pattern module = Pattern.compile("(?m)^ *<module>" + Checkout.module(newest) + "</module>\\R");
        Pattern property = Pattern.compile("(?m)^ *<(cpython" + newest.tag() + "\\.version)>[^<]*</\\1>\\R");
        draft.edit(ROOT_POM, text -> {
            String withModule = Insertion.repeat(ROOT_POM, text, module, newest.tag(), python.tag());
            String line = property.matcher(withModule)
                    .results()
                    .findFirst()
                    .map(found -> found.group().replaceFirst(">[^<]*<", ">" + artifact.orElse("") + "<"))
                    .map(found -> found.replace(newest.tag(), python.tag()))
                    .orElse("");
            return artifact.isEmpty() ? withModule : Insertion.behind(ROOT_POM, withModule, property, line);
        });
    }

    /** The compat tests come after all version modules, and the bill of materials lists them. */
    private void repeatDependency(String pom) {
        String name = Pattern.quote(Checkout.module(newest));
        Pattern dependency = Pattern.compile(
                "(?m)^ *<dependency>\\R(?:(?! *</?dependency>).*\\R)*? *<artifactId>" + name + "</artifactId>\\R"
                        + "(?:(?! *</?dependency>).*\\R)*? *</dependency>\\R");
        draft.edit(
                pom,
                text -> Insertion.repeat(pom, text, dependency, Checkout.module(newest), Checkout.module(python)));
    }

    /** How many tests drive the loop, only a run can tell: the compat command asks for the number. */
    private void addSuite(String full) {
        Pattern last = Pattern.compile("(?m)^  " + Pattern.quote(newest + ".") + "[0-9]+: [0-9]+\\R");
        String note = "  # TODO " + full + ": the number that  ./qtloop compat --python " + python + "  prints\n";
        draft.edit(SUITE, text -> Insertion.behind(SUITE, text, last, note));
    }

    private void addChange() {
        Pattern added = Pattern.compile("## \\[Unreleased\\]\\R+### Added\\R(?:[- ] .*\\R)*");
        draft.edit(CHANGELOG, text -> Insertion.behind(
                CHANGELOG,
                text,
                added,
                "- Python " + python + ": `" + Checkout.module(python) + "`. TODO: say what it brings.\n"));
    }
}
