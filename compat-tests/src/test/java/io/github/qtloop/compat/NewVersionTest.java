package io.github.qtloop.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The day of a Python release, rehearsed on a copy of the project: the new version's spec, module and place in the
 * build, and the list of what is left to do, which is what the build then refuses.
 *
 * <p>The newest module of the copy lacks a method and has one that overrides nothing, whatever Python has changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewVersionTest {

    private static final String MINOR = "14";
    private static final String PYTHON = "3." + MINOR;
    private static final String ARTIFACT = "3.14.3-1.5.13";
    private static final String MODULE = "qtloop-py3" + MINOR;
    private static final String SPEC = "api-spec/src/main/resources/asyncio/" + PYTHON + ".yaml";
    private static final String UNDECIDED = "api-spec/src/main/resources/overlay/python-" + PYTHON + ".yaml";
    private static final String LOOP = "/src/main/java/io/github/qtloop/version/QtEventLoop.java";
    private static final String LACKING = "shutdownDefaultExecutor";
    private static final Pattern METHOD = Pattern.compile(
            "\n    @Override\n    public Awaitable<@Nullable Void> " + LACKING + "\\((?s:.*?)\n    }\n");
    private static final String ORPHAN = """

                @Override
                public void overridesNothing(List<String> gone) {}
            """;
    private static final Pattern FAULT = Pattern.compile("[\\w.-]+\\.yaml:\\d+: Python 3\\." + MINOR + ": .*");
    private static final Pattern TODO = Pattern.compile("// TODO 3\\." + MINOR + "\\.yaml:(\\d+): \\w+\\.(\\w+)\n");
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final ProjectCopy copy;
    private final Outcome outcome;
    private final Set<String> changes;

    NewVersionTest(@TempDir Path directory) throws Exception {
        copy = ProjectCopy.into(directory.resolve("project"));
        String newest = PythonVersion.newest().module().getFileName() + LOOP;
        String source = copy.read(newest);
        String planted = METHOD.matcher(source).replaceFirst("").replaceFirst("}\n$", ORPHAN + "}\n");
        assertThat(planted).doesNotContain(LACKING).contains("overridesNothing");
        Files.writeString(
                copy.resolve(newest),
                planted.replaceFirst("(?m)^import org", "import java.util.List;\nimport org"));
        copy.commit();
        outcome = copy.call(LIMIT, Map.of(), "new-version", PYTHON, "--artifact", ARTIFACT);
        changes = copy.changes();
    }

    @BeforeAll
    void theVersionIsScaffolded() {
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.errors()).isEmpty();
    }

    @Test
    void whatAVersionNeedsIsThere() {
        assertThat(changes)
                .contains(
                        SPEC,
                        UNDECIDED,
                        "pom.xml",
                        "compat-tests/pom.xml",
                        "compat-tests/src/main/resources/io/github/qtloop/compat/suite.yaml",
                        "CHANGELOG.md",
                        "README.md",
                        "docs/architecture.md",
                        MODULE + "/pom.xml",
                        MODULE + LOOP,
                        MODULE + "/src/main/resources/io/github/qtloop/release.properties",
                        MODULE + "/src/test/resources/expected.properties");
        assertThat(changes).allMatch(file -> Files.isRegularFile(copy.resolve(file)));
    }

    @Test
    void theSpecIsWhatTheInterpreterSays() throws Exception {
        Outcome interpreter = copy.call(LIMIT, Map.of(), "interpreter", PYTHON, ARTIFACT);
        assertThat(interpreter.output()).startsWith(ARTIFACT + "\n");
        Outcome again = copy.call(
                LIMIT, Map.of(), "spec", "extract", "--interpreter", interpreter.output().lines().toList().getLast());
        assertThat(again.errors()).isEmpty();
        assertThat(again.output()).isEqualTo(copy.read(SPEC)).contains("minor: '" + PYTHON + "'");
    }

    @Test
    void theModuleIsTheNewestOneOfTheNewVersion() throws Exception {
        String newest = PythonVersion.newest().module().getFileName().toString();
        assertThat(copy.read(MODULE + "/pom.xml"))
                .isEqualTo(copy.read(newest + "/pom.xml")
                        .replace(PythonVersion.newest().toString(), PYTHON)
                        .replace("3" + PythonVersion.newest().minor(), "3" + MINOR));
        assertThat(copy.read(MODULE + "/src/main/resources/io/github/qtloop/release.properties"))
                .contains("python=" + PYTHON + "\n");
        assertThat(copy.read(MODULE + "/src/test/resources/expected.properties"))
                .contains("python-minor=" + MINOR + "\n");
        String source = copy.read(MODULE + LOOP);
        assertThat(source)
                .contains("surface of Python " + PYTHON + ". */")
                .doesNotContain("overridesNothing", "java.util.List", "\t")
                .contains("import io.github.qtloop.NotImplementedError;\n")
                .contains("public Awaitable<@Nullable Void> " + LACKING + "(")
                .endsWith("\n    }\n}\n");
        assertThat(source.lines()).allMatch(line -> line.length() <= 120 && line.equals(line.stripTrailing()));
    }

    /** The comment of a method that is left to write leads to what Python says of it. */
    @Test
    void eachLoudBodyNamesItsPlaceInTheSpec() throws Exception {
        List<String> spec = copy.read(SPEC).lines().toList();
        String source = copy.read(MODULE + LOOP);
        Matcher todo = TODO.matcher(source);
        Set<String> methods = new TreeSet<>();
        while (todo.find()) {
            methods.add(todo.group(2));
            assertThat(spec.get(Integer.parseInt(todo.group(1)) - 1).strip()).startsWith(todo.group(2) + ":");
        }
        assertThat(methods).contains("shutdown_default_executor");
        assertThat(source.split("throw new NotImplementedError\\(")).hasSizeGreaterThan(methods.size());
    }

    @Test
    void theBuildListsTheVersion() throws Exception {
        assertThat(copy.read("pom.xml"))
                .contains("<module>" + MODULE + "</module>\n    <module>compat-tests/benchmarks</module>")
                .contains("<cpython3" + MINOR + ".version>" + ARTIFACT + "</cpython3" + MINOR + ".version>\n");
        assertThat(copy.read("compat-tests/pom.xml"))
                .containsOnlyOnce("<artifactId>" + MODULE + "</artifactId>\n      <version>${project.version}<");
        assertThat(copy.read("README.md")).contains("|" + PYTHON + "]", "`" + MODULE + "`", " and " + PYTHON + ".");
        assertThat(copy.read("CHANGELOG.md")).containsOnlyOnce("- Python " + PYTHON + ": `" + MODULE + "`.");
    }

    /** Call graphs are new, so nobody has documented them. */
    @Test
    void whatTheOverlayDoesNotSayIsLeftOutUndecided() throws Exception {
        assertThat(copy.read(UNDECIDED))
                .contains("- names: [print_call_graph]\n      reason: 'TODO " + PYTHON + ".yaml:");
        assertThat(faults(outcome.output())).anyMatch(fault -> fault.contains(": print_call_graph: TODO "));
    }

    /** Everything compiles, and the conformance check refuses exactly what the list has told. */
    @Test
    void theBuildRefusesWhatIsOnTheList() throws Exception {
        Outcome build = copy.call(
                LIMIT,
                Map.of(),
                "mvn", "-q", "-B", "-ntp", "-Dmaven.test.skip=true", "-pl", MODULE, "-am", "package");
        assertThat(build.status()).as(build.toString()).isNotZero();
        assertThat(faults(build.output())).isEqualTo(faults(outcome.output()));
        assertThat(faults(outcome.output()))
                .anyMatch(fault -> fault.contains("AbstractEventLoop.shutdown_default_executor: "));
        assertThat(copy.resolve(MODULE + "/target/classes/io/github/qtloop/version/QtEventLoop.class")).exists();
        assertThat(copy.resolve(MODULE + "/target/" + MODULE + ".jar")).doesNotExist();
    }

    @Test
    void theListNamesWhatIsGoneWhatBreaksLoopsAndWhatToRun() {
        assertThat(outcome.output())
                .contains("AbstractChildWatcher is gone, as announced")
                .contains("call site: loop.create_task in asyncio.tasks.create_task: ")
                .contains("QtEventLoop.overridesNothing(List)")
                .contains("./qtloop compat --python " + PYTHON);
    }

    private static Set<String> faults(String text) {
        return text.lines()
                .map(line -> FAULT.matcher(line))
                .filter(Matcher::find)
                .map(Matcher::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
