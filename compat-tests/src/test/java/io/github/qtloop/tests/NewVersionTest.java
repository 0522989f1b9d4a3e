package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The day of a Python release, rehearsed on a copy of the project: the new version's spec, module and place in the
 * build, and the list of what is left to do, which is what the build then refuses. It is the newest version, which is
 * taken away before.
 *
 * <p>The newest module of the copy lacks a method and has one that overrides nothing, whatever Python has changed.
 */
@Tag(Lane.ALL_TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewVersionTest {

    private static final PythonVersion VERSION = PythonVersion.newest();
    private static final PythonVersion BEFORE = PythonVersion.values().get(PythonVersion.values().size() - 2);
    private static final int MINOR = VERSION.minor();
    private static final String PYTHON = VERSION.toString();
    private static final String ARTIFACT = artifact();
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
    private final Outcome drift;

    NewVersionTest(@TempDir Path directory) throws Exception {
        SpecTypes.assumeAvailable();
        copy = ProjectCopy.into(directory.resolve("project"));
        TakenAway.from(copy, VERSION, BEFORE);
        String newest = BEFORE.module().getFileName() + LOOP;
        String source = copy.read(newest);
        String planted = METHOD.matcher(source).replaceFirst("").replaceFirst("}\n$", ORPHAN + "}\n");
        assertThat(planted).doesNotContain(LACKING).contains("overridesNothing");
        Files.writeString(
                copy.resolve(newest),
                planted.replaceFirst("(?m)^import org", "import java.util.List;\nimport org"));
        copy.commit();
        outcome = copy.call(LIMIT, Map.of(), "new-version", PYTHON, "--artifact", ARTIFACT);
        changes = copy.changes();
        drift = copy.call(LIMIT, Map.of(), "spec", "diff", BEFORE.toString(), PYTHON, "--format", "json");
    }

    @BeforeAll
    void theVersionIsScaffolded() {
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.errors()).isEmpty();
    }

    /** Each as it is done: the rest may fail. */
    @Test
    void itPrintsWhatIsDone() {
        assertThat(outcome.output().lines().limit(6)).satisfiesExactly(
                interpreter -> assertThat(interpreter)
                        .startsWith("the interpreter is " + ARTIFACT + ", ")
                        .endsWith("/python" + PYTHON),
                spec -> assertThat(spec).isEqualTo("the interpreter has said what its asyncio is"),
                tried -> assertThat(tried).startsWith("the loop of Python " + BEFORE + " was tried in the new interpreter: "),
                module -> assertThat(module).isEqualTo("the module " + MODULE + " and the build's entries are prepared"),
                sources -> assertThat(sources).isEqualTo("the sources are compared with the spec"),
                written -> assertThat(written).startsWith("Python " + PYTHON + " (" + ARTIFACT + ") is scaffolded: "));
    }

    @Test
    void whatAVersionNeedsIsThere() {
        assertThat(changes)
                .contains(
                        SPEC,
                        UNDECIDED,
                        "pom.xml",
                        "compat-tests/pom.xml",
                        "qtloop-bom/pom.xml",
                        "compat/src/main/resources/io/github/qtloop/compat/suite.yaml",
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
        String newest = BEFORE.module().getFileName().toString();
        assertThat(copy.read(MODULE + "/pom.xml"))
                .isEqualTo(copy.read(newest + "/pom.xml")
                        .replaceAll("(?<!since-)" + Pattern.quote(BEFORE.toString()), PYTHON)
                        .replace("3" + BEFORE.minor(), "3" + MINOR));
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
                .contains("<module>" + MODULE + "</module>\n    <module>compat</module>")
                .contains("<cpython3" + MINOR + ".version>" + ARTIFACT + "</cpython3" + MINOR + ".version>\n");
        assertThat(copy.read("compat-tests/pom.xml"))
                .containsOnlyOnce("<artifactId>" + MODULE + "</artifactId>\n      <version>${project.version}<");
        assertThat(copy.read("qtloop-bom/pom.xml")).containsOnlyOnce("<artifactId>" + MODULE + "</artifactId>");
        assertThat(copy.read("README.md")).contains(" or " + PYTHON + ";", "`" + MODULE + "`", " and " + PYTHON + ".");
        assertThat(copy.read("CHANGELOG.md")).containsOnlyOnce("- Python " + PYTHON + ": `" + MODULE + "`.");
    }

    /** Call graphs are new, so nobody has documented them. */
    @Test
    void whatTheOverlayDoesNotSayIsLeftOutUndecided() throws Exception {
        assertThat(copy.read(UNDECIDED))
                .contains("- names: [print_call_graph]\n      reason: 'TODO " + PYTHON + ".yaml:");
        assertThat(faults(outcome.output())).anyMatch(fault -> fault.contains(": print_call_graph: TODO "));
    }

    /** The planted method that is lacking is Java's alone; so Python's loop runs in the new interpreter. */
    @Test
    void theLoopWasTriedInTheNewInterpreter() {
        assertThat(outcome.output())
                .contains("the loop of Python " + BEFORE + " was tried in the new interpreter: 0 failures\n")
                .doesNotContain("Mend first");
    }

    @Test
    void decisionsStandApartFromWork() {
        String decisions = outcome.output().replaceFirst("(?s).*\\d\\. Decide on what the new file of the overlay leaves out.*?\n", "");
        String work = decisions.replaceFirst("(?s).*?\\d\\. Write what the conformance check refuses\n", "");
        assertThat(decisions.substring(0, decisions.length() - work.length()))
                .contains(": print_call_graph: TODO ")
                .doesNotContain("shutdown_default_executor");
        assertThat(work).contains("AbstractEventLoop.shutdown_default_executor: ").doesNotContain(": TODO ");
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
                .contains(
                        ": AbstractChildWatcher is gone, as announced\n",
                        ": BaseDefaultEventLoopPolicy is gone without an announcement\n",
                        ": PidfdChildWatcher is gone without an announcement\n",
                        ": ThreadedChildWatcher is gone without an announcement\n")
                .contains("_enter_task, _leave_task: raises unless the loop is the running one")
                .contains("keywords of create_task: passes any keywords")
                .contains("QtEventLoop.overridesNothing(List)")
                .contains("./qtloop compat --python " + PYTHON);
    }

    /** What broke loops and programs in this release: the difference of the specs has it, and knows whom it breaks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # group     | breaks  | subject                                   | place                                    | summary
            call_site   | loop    | loop.create_task                          | asyncio.tasks.create_task                | passes any keywords: create_task(_, **_)
            call_site   | loop    | loop.create_task                          | asyncio.taskgroups.TaskGroup.create_task | passes any keywords: create_task(_, **_)
            signature   | neither | create_task                               |                                          | parameter **kwargs added
            signature   | neither | TaskGroup.create_task                     |                                          | parameter **kwargs added
            signature   | neither | eager_task_factory                        |                                          | parameter eager_start=True added (keyword only)
            signature   | neither | eager_task_factory                        |                                          | parameter **kwargs added
            removed     | both    | AbstractChildWatcher                      |                                          | class removed
            removed     | both    | BaseChildWatcher                          |                                          | class removed
            removed     | both    | FastChildWatcher                          |                                          | class removed
            removed     | both    | MultiLoopChildWatcher                     |                                          | class removed
            removed     | both    | PidfdChildWatcher                         |                                          | renamed asyncio.unix_events._PidfdChildWatcher
            removed     | both    | SafeChildWatcher                          |                                          | class removed
            removed     | both    | ThreadedChildWatcher                      |                                          | renamed asyncio.unix_events._ThreadedChildWatcher
            removed     | caller  | get_child_watcher                         |                                          | function removed
            removed     | caller  | set_child_watcher                         |                                          | function removed
            removed     | both    | AbstractEventLoopPolicy.get_child_watcher |                                          | method removed
            removed     | both    | AbstractEventLoopPolicy.set_child_watcher |                                          | method removed
            removed     | both    | DefaultEventLoopPolicy.get_child_watcher  |                                          | method removed
            removed     | both    | DefaultEventLoopPolicy.set_child_watcher  |                                          | method removed
            removed     | both    | BaseDefaultEventLoopPolicy                |                                          | renamed _BaseDefaultEventLoopPolicy
            added       | neither | _BaseDefaultEventLoopPolicy               |                                          | was BaseDefaultEventLoopPolicy
            other       | loop    | _enter_task                               |                                          | raises unless the loop is the running one
            other       | loop    | _leave_task                               |                                          | raises unless the loop is the running one
            other       | caller  | get_event_loop                            |                                          | raises where no loop is set
            deprecation | neither | AbstractEventLoopPolicy                   |                                          | removal in 3.16, the interpreter warns
            deprecation | neither | DefaultEventLoopPolicy                    |                                          | removal in 3.16, the interpreter warns
            deprecation | neither | get_event_loop_policy                     |                                          | removal in 3.16, the interpreter warns
            deprecation | neither | set_event_loop_policy                     |                                          | removal in 3.16, the interpreter warns
            deprecation | neither | iscoroutinefunction                       |                                          | removal in 3.16, the interpreter warns
            """)
    void whatBreaksInTheReleaseIsReported(String group, String breaks, String subject, String place, String summary) {
        assertThat(drift.errors()).isEmpty();
        Map<String, Object> report = new Yaml(new SafeConstructor(new LoaderOptions())).load(drift.output());
        assertThat((List<?>) report.get("entries"))
                .flatMap(entry -> (List<?>) ((Map<?, ?>) entry).get("changes"))
                .map(change -> (Map<?, ?>) change)
                .filteredOn(change -> subject.equals(change.get("subject"))
                        && group.equals(change.get("group"))
                        && Objects.equals(place, change.get("place"))
                        && String.valueOf(change.get("summary")).contains(summary))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.get("breaks")).isEqualTo(breaks);
                    assertThat(change.get("reason")).asString().isNotEmpty();
                });
    }

    /**
     * What a developer has to write by hand after that: the difference to the module that the project has. Where a loud
     * body is not overwritten, it goes with a decision on the overlay.
     */
    @Test
    void theRestIsTheDifferenceToTheModuleThatIsThere() throws IOException {
        Path real = VERSION.module();
        Set<String> files = new TreeSet<>();
        for (Path root : List.of(real, copy.resolve(MODULE))) {
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString())
                        .filter(file -> !file.startsWith("target/"))
                        .forEach(files::add);
            }
        }
        Map<String, Long> differing = new TreeMap<>();
        for (String file : files) {
            List<String> made = linesOf(copy.resolve(MODULE).resolve(file));
            List<String> there = linesOf(real.resolve(file));
            if (!made.equals(there)) {
                differing.put(file, there.stream().filter(line -> !made.contains(line)).count());
            }
        }
        System.out.println("left to write in " + MODULE + ", lines by file: " + differing);
        assertThat(differing.keySet()).allMatch(file -> file.equals("src/test/resources/expected.properties")
                || made(file).contains("throw new NotImplementedError(")
                || file.startsWith("src/test/java/"));
    }

    private String made(String file) {
        try {
            return String.join("\n", linesOf(copy.resolve(MODULE).resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> linesOf(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static String artifact() {
        try {
            Matcher property = Pattern.compile("<cpython3" + MINOR + "\\.version>(.*)<")
                    .matcher(Files.readString(Launcher.SCRIPT.resolveSibling("pom.xml")));
            assertThat(property.find()).isTrue();
            return property.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> faults(String text) {
        return text.lines()
                .map(line -> FAULT.matcher(line))
                .filter(Matcher::find)
                .map(Matcher::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
