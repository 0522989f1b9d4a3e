package io.github.qtloop.tests;

import static io.github.qtloop.tests.FakeMachine.INSTALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher looks for and sets up before it starts something: Qt, QtJambi and the distribution's packages. */
@Tag(Lane.CI_TAG)
class LauncherSetupTest {

    private static final String USES_QT = "import io.qt.widgets.QApplication;\nvoid main() {}\n";

    @TempDir
    private Path directory;

    private FakeMachine machine;

    @BeforeEach
    void machine() throws IOException {
        machine = new FakeMachine(directory);
    }

    @AfterEach
    void closeMachine() throws IOException {
        machine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "run -c pass",
        "run app.py --application core",
        "run --application core --venv directory app.py",
        "run --application=core --home=/usr app.py",
        "java Hello.java",
        "compat",
        "bench sleep0",
        "spec types",
        "new-version 3.99"
    })
    void isSilentWithoutQt(String words) throws Exception {
        machine.write("Hello.java", "// not io.qtx.Program, nor my.io.qt.Program\nvoid main() {}\n");
        Outcome outcome = machine.call(words.split(" "));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output()).startsWith("java\n").doesNotContain("qtjambi.jar", "java.library.path");
        assertThat(outcome.status()).isZero();
        assertThat(machine.installed()).isEmpty();
    }

    @Test
    void mavenIsNotToldOfAQtThatIsNotThere() throws Exception {
        assertThat(machine.call("mvn", "--version")).isEqualTo(new Outcome(0, "", ""));
        assertThat(machine.maven()).containsExactly("mvn", "-f", machine.root() + "/pom.xml", "--version");
        machine.withQt("6.4.2").call("mvn", "--version");
        assertThat(machine.maven()).contains("-Dqt.libdir=" + machine.libraries());
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "gui", "widgets"})
    void anApplicationHasQtInstalled(String kind) throws Exception {
        machine.withQtInTheDistribution("6.8.2");
        assertInstalls(machine.call("qt", kind), "");
        assertThat(machine.call("qt", kind)).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void aSourceThatUsesQtHasItInstalled() throws Exception {
        machine.withQtInTheDistribution("6.4.2").write("Window.java", USES_QT);
        assertInstalls(machine.call("java", "--python=3.13", "-Dx=y", "--add-modules", "java.base", "Window.java"), "java\n");
    }

    private void assertInstalls(Outcome outcome, String output) throws IOException {
        assertThat(outcome.errors()).isEqualTo("qtloop: installing Qt 6 (" + INSTALL + ")\n");
        assertThat(outcome.output()).startsWith(output);
        assertThat(outcome.status()).isZero();
        assertThat(machine.installed()).containsExactly("update", INSTALL.replace("apt-get ", ""));
    }

    @Test
    void anApplicationNeedsTheLibrariesOfItsKind() throws Exception {
        machine.withQt("6.4.2", "Core");
        assertThat(machine.call("qt", "core").errors()).isEmpty();
        machine.with("QTLOOP_NO_INSTALL", "1");
        assertRefused(machine.call("qt", "gui"), "Qt 6 is missing");
    }

    @Test
    void librariesOfAnotherProcessorDoNotCount() throws Exception {
        machine.withQtForAnotherProcessor("6.4.2").with("QTLOOP_NO_INSTALL", "1");
        assertRefused(machine.call("qt", "core"), "Qt 6 is missing");
    }

    @Test
    void installingCanBeForbidden() throws Exception {
        machine.withQtInTheDistribution("6.8.2").with("QTLOOP_NO_INSTALL", "1").write("Window.java", USES_QT);
        String message = "Qt 6 is missing: run  " + INSTALL + "  (QTLOOP_NO_INSTALL is set)\n";
        assertRefused(machine.call("qt", "core"), message);
        assertRefused(machine.call("java", "Window.java"), message);
        assertRefused(machine.call("test"), message);
        assertThat(machine.installed()).isEmpty();
    }

    @Test
    void whoIsNotRootIsToldWhatToType() throws Exception {
        machine.withQtInTheDistribution("6.8.2").with("FAKE_USER", "1000");
        assertRefused(
                machine.call("qt", "core"), "Qt 6 is missing: run  sudo " + INSTALL + "\n");
        assertThat(machine.installed()).isEmpty();
    }

    @Test
    void onATerminalItAsks() throws Exception {
        machine.withQtInTheDistribution("6.8.2");
        Outcome declined = machine.callOnTerminal("", "qt", "core");
        assertThat(declined.output())
                .contains("qtloop: Qt 6 is missing ($ " + INSTALL + ")", "install it now? [y/N] ", "run  " + INSTALL);
        assertThat(declined.status()).isEqualTo(2);
        assertThat(machine.installed()).isEmpty();

        Outcome accepted = machine.callOnTerminal("y", "qt", "core");
        assertThat(accepted.output()).contains("install it now? [y/N] ");
        assertThat(accepted.status()).isZero();
        assertThat(machine.installed()).hasSize(2);
    }

    @Test
    void whatCannotBeInstalledIsTold() throws Exception {
        Outcome outcome = machine.call("qt", "core");
        assertThat(outcome.errors())
                .endsWith("\nqtloop: Qt 6 could not be installed: see %s/target/apt.log, and run  %s\n"
                        .formatted(machine.root(), INSTALL));
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.3.2", "6.4.2"})
    void theBuildsQtJambiIsTakenWhereItFits(String version) throws Exception {
        machine.withQt(version).write("Window.java", USES_QT);
        Outcome outcome = machine.call("java", "Window.java", "word");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output())
                .contains("\n-Djava.library.path=%s/qtloop-core/target/natives/lib:%s\n"
                        .formatted(machine.root(), machine.libraries()))
                .contains(":needed.jar:" + machine.root() + "/qtloop-core/target/qtjambi/qtjambi.jar\n")
                .endsWith("\nWindow.java\nword\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import io.qt.core.QTimer;", "import static io.github.qtloop.qt.AsyncSlots.asyncSlot;"})
    void anotherQtNeedsAnotherQtJambi(String statement) throws Exception {
        machine.withQt("6.8.2").write("Window.java", statement + "\nvoid main() {}\n");
        assertRefused(
                machine.call("java", "Window.java"),
                "Window.java uses Qt: the Qt 6.8 in " + machine.libraries()
                        + " needs QtJambi 6.8: name it by --qtjambi DIR|VERSION\n");
        machine.with("CLASSPATH", "/opt/qtjambi-6.8.1.jar");
        Outcome own = machine.call("java", "Window.java");
        assertThat(own.errors()).isEmpty();
        assertThat(own.output())
                .contains("\n-Djava.library.path=" + machine.libraries() + "\n")
                .contains(":needed.jar:/opt/qtjambi-6.8.1.jar\n");
    }

    @Test
    void qtJambiOfADirectory() throws Exception {
        Path jar = machine.withQt("6.8.2").write("own/qtjambi-6.8.1.jar", "");
        machine.write("own/lib/libQtJambi.so.6", "");
        machine.write("Window.java", USES_QT);
        Outcome outcome = machine.call("java", "--qtjambi", "own", "--python", "3.13", "Window.java");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output())
                .contains("\n-Djava.library.path=" + directory + "/own/lib:" + machine.libraries() + "\n")
                .contains(":needed.jar:" + jar + "\n");
        assertThat(machine.with("QTLOOP_QTJAMBI", "own").call("java", "Window.java")).isEqualTo(outcome);
    }

    @Test
    void qtJambiOfMavenCentralIsFetchedOnce() throws Exception {
        machine.withQt("6.8.2");
        Path fetched = machine.root().resolve("target/qtjambi/6.8.1");
        Outcome outcome = machine.call("java", "--qtjambi=6.8.1", "Hello.java");
        assertThat(outcome.errors()).isEqualTo("qtloop: fetching QtJambi 6.8.1\n");
        assertThat(outcome.output())
                .contains("\n-Djava.library.path=" + fetched + "/lib:" + machine.libraries() + "\n")
                .contains(":needed.jar:" + fetched + "/qtjambi-6.8.1.jar\n");
        assertThat(machine.maven())
                .contains(
                        "-Dartifact=io.qtjambi:qtjambi:6.8.1", "-Dartifact=io.qtjambi:qtjambi-native-linux-x64:6.8.1");

        int calls = machine.maven().size();
        assertThat(machine.call("java", "--qtjambi=6.8.1", "Hello.java"))
                .isEqualTo(new Outcome(0, outcome.output(), ""));
        assertThat(machine.maven()).hasSize(calls);
    }

    @Test
    void qtJambiWithoutLibraries() throws Exception {
        machine.withQt("6.5.3");
        Path fetched = machine.root().resolve("target/qtjambi/6.5.0");
        Outcome outcome = machine.call("java", "--qtjambi=6.5.0", "Hello.java");
        assertThat(outcome.errors())
                .isEqualTo("""
                        qtloop: fetching QtJambi 6.5.0
                        qtloop: there are no libraries of QtJambi 6.5.0 for this machine on Maven Central: put them into %s/lib
                        """.formatted(fetched));
        assertThat(outcome.output()).contains(":needed.jar:" + fetched + "/qtjambi-6.5.0.jar\n");
    }

    @Test
    void qtJambiThatCannotBe() throws Exception {
        Files.createDirectory(directory.resolve("empty"));
        assertRefused(
                machine.call("java", "--qtjambi", "empty", "Hello.java"),
                "--qtjambi " + directory.toRealPath() + "/empty has neither jars nor libraries");
        assertRefused(
                machine.call("java", "--qtjambi", "nowhere", "Hello.java"),
                "--qtjambi 'nowhere' is neither a directory nor a version like 6.3.4");
        assertThat(machine.call("java", "--qtjambi", "99.1", "Hello.java").errors())
                .endsWith("qtloop: Maven finds no io.qtjambi:qtjambi:99.1, see " + machine.root()
                        + "/target/qtjambi.log\n");
        assertThat(machine.root().resolve("target/qtjambi")).isEmptyDirectory();
        machine.withQt("6.8.2");
        assertRefused(
                machine.call("java", "--qtjambi", "6.3.4", "Hello.java"),
                "QtJambi 6.3.4 does not fit the Qt 6.8 in " + machine.libraries()
                        + ": name one of 6.8, or a directory with one\n");
    }

    /** For the bench, whose windows are programs of their own. */
    @Test
    void whyThereIsNoQtJambi() throws Exception {
        assertThat(machine.call("qtjambi")).isEqualTo(new Outcome(0, "Qt 6 is missing, and QtJambi with it", ""));
        machine.withQt("6.8.2");
        assertThat(machine.call("qtjambi").output()).startsWith("the Qt 6.8 in ");
        machine.write("own/qtjambi-6.8.1.jar", "");
        assertThat(machine.call("qtjambi", "own")).isEqualTo(new Outcome(0, "", ""));
        assertThat(machine.with("QTLOOP_QTJAMBI", "own").call("qtjambi")).isEqualTo(new Outcome(0, "", ""));
        assertRefused(machine.call("qtjambi", "nowhere"), "--qtjambi 'nowhere' is neither a directory");
    }

    @Test
    void whatSelectsTheClassPathIsLookedForAndNothingIsTakenAway() throws Exception {
        machine.withVersion("311");
        List<String> words = List.of("--loop", "qt", "--python=3.9", "--python", "3.11", "-c", "--python", "3.13", "");
        for (String command : List.of("run", "bench")) {
            Outcome outcome = machine.call(Stream.concat(Stream.of(command), words.stream()).toArray(String[]::new));
            assertThat(outcome.errors()).isEmpty();
            assertThat(outcome.output())
                    .contains("/qtloop-py311/target/qtloop-py311.jar:", "\n-Dqtloop.versions=3.11 3.13\n")
                    .endsWith("\n" + String.join("\n", words) + "\n");
        }
        assertThat(machine.call("run", "--python", "3.99").output()).contains("/qtloop-py313.jar:");
    }

    @Test
    void anOptionWithoutItsValue() throws Exception {
        assertRefused(machine.call("java", "--python"), "option --python needs a value\n");
        assertRefused(machine.call("java", "--python=3.13", "--qtjambi"), "option --qtjambi needs a value\n");
    }

    @ParameterizedTest
    @CsvSource({"--quick, quick, ci | all", "--all, all, quick"})
    void anOptionChoosesTheLaneOfTheTests(String option, String lane, String leftOut) throws Exception {
        machine.withQt("6.4.2").withoutNpm().with("FAKE_USER", "1000");
        assertThat(machine.call("test", option, "-Dx=y").status()).isZero();
        assertThat(machine.maven())
                .contains("-Dqtloop.lane=" + lane, "-DexcludedGroups=" + leftOut, "-Dx=y")
                .doesNotContain(option);
    }

    @ParameterizedTest
    @CsvSource({"6.4.2, false", "6.8.2, true"})
    void testsThatNeedQtJambiAreLeftOutWhereNoneFits(String version, boolean leftOut) throws Exception {
        machine.withQt(version).withoutNpm().with("FAKE_USER", "1000");
        Outcome outcome = machine.call("test", "-Dx=y");
        assertThat(outcome.status()).isZero();
        assertThat(machine.maven())
                .contains("verify", "-DexcludedGroups=" + (leftOut ? "all | quick | qtjambi" : "all | quick"), "-Dqtloop.lane=ci", "-Dx=y");
        List<String> told = List.of(
                "qtloop: Python is missing, so tests with it are skipped: run  sudo apt-get install -y"
                        + " --no-install-recommends python3",
                "qtloop: Chromium is missing, so tests with it are skipped: run  sudo apt-get install -y"
                        + " --no-install-recommends chromium",
                "qtloop: npm is missing, so tests of the specs are skipped: run  sudo apt-get install -y"
                        + " --no-install-recommends npm");
        assertThat(outcome.errors().lines().limit(3)).isEqualTo(told);
        assertThat(outcome.errors().lines().skip(3).toList()).isEqualTo(leftOut
                ? List.of("qtloop: tests that need QtJambi are left out: QtJambi 6.3.4 fits Qt 6.3 and 6.4 on x86-64,"
                        + " and this is Qt 6.8 on x86_64")
                : List.of());
    }

    @Test
    void testsHaveAnEnvironmentWithPySide6() throws Exception {
        machine.withQt("6.4.2").withPython();
        Path environment = directory.toRealPath().resolve("cache/pyside6");
        String line = "%s/usr/bin/python3 -m venv --clear %s && %s/bin/pip install PySide6_Essentials nest_asyncio freezegun"
                .formatted(directory, environment, environment);
        String made = "qtloop: making an environment with PySide6 for the tests (" + line + ")";
        assertThat(linesAboutPySide6()).containsExactly(made);
        assertThat(environment.resolve("bin/works")).hasContent("install PySide6_Essentials nest_asyncio freezegun");
        assertThat(linesAboutPySide6()).isEmpty();

        Files.delete(environment.resolve("bin/works"));
        machine.with("QTLOOP_NO_INSTALL", "1");
        assertThat(linesAboutPySide6())
                .containsExactly("qtloop: PySide6 is missing, so tests with it are skipped: run  " + line
                        + "  (QTLOOP_NO_INSTALL is set)");
        machine.with("QTLOOP_NO_INSTALL", "").with("FAKE_OFFLINE", "1");
        assertThat(linesAboutPySide6())
                .containsExactly(
                        made,
                        "qtloop: PySide6 could not be installed, so tests with it are skipped: see " + machine.root()
                                + "/target/pyside.log");
        machine.with("FAKE_OFFLINE", "");
        assertThat(linesAboutPySide6()).containsExactly(made);
        assertThat(linesAboutPySide6()).isEmpty();
    }

    private List<String> linesAboutPySide6() throws Exception {
        Outcome outcome = machine.call("test");
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(machine.maven()).contains("verify");
        return outcome.errors().lines().filter(line -> line.contains("PySide6")).toList();
    }

    @Test
    void testsHaveTheDistributionsLibraries() throws Exception {
        machine.withQt("6.4.2").withPython().with("QTLOOP_NO_INSTALL", "1");
        machine.write("usr/lib/x86_64-linux-gnu/libpython3.13.so.1.0", "");
        for (String module : List.of(
                "aiohttp", "aiosqlite", "anyio", "asyncpg", "asyncssh", "grpc", "httpx", "IPython", "psycopg", "redis",
                "tornado", "uvicorn", "uvloop", "websockets", "zmq", "PyQt6")) {
            machine.write("usr/lib/python3/dist-packages/" + module + "/__init__.py", "");
        }
        machine.write("usr/lib/python3/dist-packages/uvloop/loop.cpython-313-x86_64-linux-gnu.so", "");
        machine.write("usr/lib/postgresql/17/bin/initdb", "");
        String qt = "apt-get install -y --no-install-recommends python3-pyqt6";
        String others = "apt-get install -y --no-install-recommends python3-prompt-toolkit redis-server patchelf";
        assertThat(machine.call("test").errors().lines().limit(2))
                .containsExactly(
                        "qtloop: PyQt6, uvloop or Python as a library is missing, so tests with it are skipped: run  " + qt
                                + "  (QTLOOP_NO_INSTALL is set)",
                        "qtloop: a library, server or tool of the tests is missing, so tests with it are skipped: run  " + others
                                + "  (QTLOOP_NO_INSTALL is set)");
        assertThat(machine.installed()).isEmpty();

        machine.with("QTLOOP_NO_INSTALL", "");
        assertThat(machine.call("test").errors())
                .startsWith("qtloop: installing PyQt6, uvloop or Python as a library (" + qt + ")\n")
                .contains("qtloop: installing a library, server or tool of the tests (" + others + ")\n");
        assertThat(machine.installed())
                .startsWith("update", qt.replace("apt-get ", ""), "update", others.replace("apt-get ", ""));

        machine.write("usr/lib/python3/dist-packages/PyQt6/QtWidgets.abi3.so", "");
        machine.write("usr/lib/python3/dist-packages/prompt_toolkit/__init__.py", "");
        machine.write("usr/bin/redis-server", "");
        machine.write("usr/bin/patchelf", "");
        assertThat(machine.call("test").errors()).doesNotContain("PyQt6", "tool of the tests");
    }

    @Test
    void theBuildAndTheLauncherMeanTheSameQtJambi() throws Exception {
        Path root = Launcher.SCRIPT.getParent();
        String version = Files.readString(root.resolve("pom.xml")).split("</?qtjambi.version>")[1];
        assertThat(Files.readString(root.resolve("qtloop"))).contains("\nqtjambi_version=" + version + "\n");
    }

    private static void assertRefused(Outcome outcome, String message) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().lines()).as(outcome.errors()).hasSize(1);
        assertThat(outcome.errors()).startsWith("qtloop: " + message);
    }
}
