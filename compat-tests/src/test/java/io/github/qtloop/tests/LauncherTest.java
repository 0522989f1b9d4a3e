package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the command line says and does beyond running a good program. */
@Tag(Lane.CI_TAG)
class LauncherTest extends LauncherCase {

    private static final int USAGE = 2;

    @Test
    void newestVersionIsTheDefault() throws Exception {
        Outcome outcome = launcher.call("run", "-c", "import sys; print(*sys.version_info[:2])");
        assertThat(outcome).isEqualTo(new Outcome(0, "3 " + PythonVersion.newest().minor() + "\n", ""));
    }

    @ProcessPython
    void everythingAfterTheProgramBelongsToIt(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-c", "import sys; print(sys.argv)", "--loop", "-c", "--", "x y");
        assertThat(outcome).isEqualTo(new Outcome(0, "['-c', '--loop', '-c', '--', 'x y']\n", ""));
    }

    @ProcessPython
    void modulesRunAsMain(PythonVersion version) throws Exception {
        Path module = Files.createDirectory(directory.resolve("package")).resolve("__main__.py");
        Files.writeString(module, "import sys; print(__name__, __spec__.name, sys.argv[1:])");
        assertThat(launcher.run(version, "-m", "package", "a"))
                .isEqualTo(new Outcome(0, "__main__ package.__main__ ['a']\n", ""));
        assertThat(launcher.run(version, "package", "b")).isEqualTo(new Outcome(0, "__main__ __main__ ['b']\n", ""));
    }

    @ProcessPython
    void outputIsBufferedAsPythonDoes(PythonVersion version) throws Exception {
        String code = "import os; print('buffered'); os.write(1, b'direct\\n')";
        assertThat(launcher.run(version, "-c", code).output()).isEqualTo("direct\nbuffered\n");
        assertThat(launcher.run(version, "-u", "-c", code).output()).isEqualTo("buffered\ndirect\n");
    }

    @Test
    void unknownVersion() throws Exception {
        List<String> words = new ArrayList<>(List.of("'3.9'"));
        PythonVersion.values().forEach(version -> words.add(version.toString()));
        assertRefused(launcher.call("run", "--python", "3.9", "-c", "pass"), words.toArray(String[]::new));
    }

    @Test
    void unknownCommand() throws Exception {
        assertRefused(launcher.call("walk"), "walk", "run");
    }

    @Test
    void missingScript() throws Exception {
        assertRefused(launcher.call("run", "nowhere.py"), "nowhere.py", "no such file");
    }

    @Test
    void nothingToRun() throws Exception {
        assertRefused(launcher.call("run"), "usage: qtloop run", "SCRIPT", "-m", "-c");
        assertRefused(launcher.call("run", "-c"), "-c");
    }

    /** The launcher looks for a version before it is known where the program begins; Java has the last word. */
    @Test
    void aVersionThatIsThePrograms() throws Exception {
        String code = "import os, sys; print(*sys.version_info[:2], sys.argv, os.environ.get('_JAVA_SR_SIGNUM'))";
        String oldest = PythonVersion.oldest().toString();
        Outcome outcome = launcher.call("run", "-c", code, "--python", oldest);
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        0, "3 %d ['-c', '--python', '%s'] None\n".formatted(PythonVersion.newest().minor(), oldest), ""));
    }

    @Test
    void anInterpreterBringsItsVersion() throws Exception {
        PythonVersion oldest = PythonVersion.oldest();
        String executable = launcher.run(oldest, "-c", "import sys; print(sys.executable)").output().strip();
        Outcome outcome = launcher.call("run", "--interpreter", executable, "-c", "import sys; print(sys.version_info[1])");
        assertThat(outcome).isEqualTo(new Outcome(0, oldest.minor() + "\n", ""));
        assertRefused(
                launcher.call("run", "--python", PythonVersion.newest().toString(), "--interpreter", executable, "-V"),
                "use --python " + oldest);
    }

    /** A library that cannot be loaded stands for one that is missing, and a script for the launcher that installs it. */
    @Test
    void qtIsInstalledWhereAnApplicationLacksIt() throws Exception {
        Path broken = Files.createDirectory(directory.resolve("libraries")).resolve("libQt6Core.so.6");
        Files.writeString(broken, "no library");
        Path script = Files.writeString(directory.resolve("script"), """
                #!/bin/sh
                echo "$*" >>calls
                [ -e allowed ] || { echo 'qtloop: Qt 6 is missing' >&2; exit 2; }
                rm '%s'
                """.formatted(broken));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Launcher without = new Launcher(directory, Map.of(
                "LD_LIBRARY_PATH", broken.getParent().toString(),
                "QTLOOP_JAVA_OPTIONS", "-Dqtloop.launcher=" + script));
        assertThat(without.call("run", "--application", "core", "-c", "print(1)"))
                .isEqualTo(new Outcome(USAGE, "", "qtloop: Qt 6 is missing\n"));
        Files.createFile(directory.resolve("allowed"));
        assertThat(without.call("run", "--application", "core", "-c", "print(1)")).isEqualTo(new Outcome(0, "1\n", ""));
        assertThat(directory.resolve("calls")).hasContent("qt core\nqt core");
    }

    @Test
    void unknownLoop() throws Exception {
        assertRefused(launcher.call("run", "--loop", "uv", "-c", "pass"), "--loop", "qt", "asyncio");
    }

    @Test
    void notAnInterpreter() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "text");
        assertRefused(
                launcher.call("run", "--home", file.toString(), "-c", "pass"),
                file.toString(),
                PythonVersion.newest().toString());
    }

    @Test
    void brokenLibrary() throws Exception {
        Path home = Files.createDirectories(directory.resolve("home"));
        String library = "libpython" + PythonVersion.newest() + ".so.1.0";
        String name = "python" + PythonVersion.newest();
        Files.writeString(Files.createDirectories(home.resolve("lib")).resolve(library), "no library");
        Path executable = Files.writeString(Files.createDirectories(home.resolve("bin")).resolve(name), "");
        assertThat(executable.toFile().setExecutable(true)).isTrue();
        assertRefused(launcher.call("run", "--home", home.toString(), "-c", "pass"), library);
    }

    @ProcessPython
    void homeNamesAnotherInstallation(PythonVersion version) throws Exception {
        String bundled = launcher.run(version, "-c", "import sys; print(sys.prefix)").output().strip();
        Outcome outcome = launcher.run(version, "--home", bundled, "-c", "import sys, ctypes, ssl; print(sys.prefix)");
        assertThat(outcome).isEqualTo(new Outcome(0, bundled + "\n", ""));
    }

    @ProcessPython
    void packagesOfAVirtualEnvironment(PythonVersion version) throws Exception {
        Path venv = virtualEnvironment(version);
        Path packages = venv.resolve("lib/python" + version + "/site-packages");
        Files.writeString(Files.createDirectories(packages).resolve("installed_there.py"), "ANSWER = 42");
        Outcome outcome = launcher.run(
                version, "--venv", venv.toString(), "-c", "import installed_there, sys; print(installed_there.ANSWER, sys.prefix)");
        assertThat(outcome).isEqualTo(new Outcome(0, "42 " + venv + "\n", ""));
    }

    @Test
    void virtualEnvironmentOfAnotherVersion() throws Exception {
        Path venv = virtualEnvironment(PythonVersion.oldest());
        assertRefused(
                launcher.call("run", "--venv", venv.toString(), "-c", "pass"),
                PythonVersion.oldest().toString(),
                PythonVersion.newest().toString(),
                venv.toString());
    }

    @Test
    void notAVirtualEnvironment() throws Exception {
        assertRefused(launcher.call("run", "--venv", directory.toString(), "-c", "pass"), "pyvenv.cfg");
    }

    @Test
    void unknownReactor() throws Exception {
        Outcome outcome = new Launcher(directory, Map.of("QTLOOP_JAVA_OPTIONS", "-Dqtloop.reactor=none"))
                .call("run", "-c", "pass");
        assertRefused(outcome, "-Dqtloop.reactor=none", "epoll", "portable");
    }

    /** The JVM takes no notice of an archive that does not fit, so somebody has to see that these do. */
    @ProcessPython
    void classesComeFromTheArchive(PythonVersion version) throws Exception {
        Path log = directory.resolve("classes.log");
        Outcome outcome = new Launcher(directory, Map.of("QTLOOP_JAVA_OPTIONS", "-Xlog:class+load:file=" + log))
                .run(version, "-c", "import asyncio; asyncio.run(asyncio.sleep(0))");
        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        try (Stream<String> lines = Files.lines(log)) {
            List<String> own = lines.filter(line -> line.contains(" io.github.qtloop.") && !line.contains("$$"))
                    .toList();
            assertThat(own).hasSizeGreaterThan(50).allMatch(line -> line.endsWith("source: shared objects file"));
        }
    }

    /** The JVM works on all that it maps, so a start of Python does without what only programs in Java need. */
    @Test
    void classesOfJavaProgramsAreInAnArchiveOfTheirOwn() throws Exception {
        Path log = directory.resolve("classes.log");
        Path program = Files.writeString(directory.resolve("Nothing.java"), "void main() {}\n");
        Outcome outcome = launcher.call("java", "-Xlog:class+load:file=" + log, program.toString());
        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        try (Stream<String> lines = Files.lines(log)) {
            List<String> compiler = lines.filter(line -> line.contains(" com.sun.tools.javac.")).toList();
            assertThat(compiler).hasSizeGreaterThan(50);
            assertThat(compiler.stream().filter(line -> line.endsWith("source: shared objects file")).count())
                    .isGreaterThan(compiler.size() / 2);
        }
        Path target = PythonVersion.newest().module().resolve("target");
        assertThat(Files.size(target.resolve("start.aot"))).isLessThan(Files.size(target.resolve("java.jsa")));
    }

    /** A copy of the launcher in a tree of links, whose archive is the file that Java is said to use. */
    @Test
    void anArchiveThatDoesNotFitIsNotMentioned() throws Exception {
        Path root = Launcher.SCRIPT.getParent();
        String module = "qtloop-py3" + PythonVersion.newest().minor();
        Path target = Files.createDirectories(directory.resolve(module).resolve("target"));
        link(root, directory, "qtloop-core");
        link(root.resolve(module), target.getParent(), "pom.xml");
        link(root.resolve(module).resolve("target"), target, module + ".jar", "runtime.classpath");
        Files.writeString(target.resolve("start.aot"), "no archive");
        Path script = Files.copy(Launcher.SCRIPT, directory.resolve("qtloop"));
        List<String> command = List.of(script.toString(), "run", "-c", "print('runs')");
        assertThat(new ChildProcess(command, Map.of("QTLOOP_NO_BUILD", "1"), directory).run("", Duration.ofMinutes(3)))
                .isEqualTo(new Outcome(0, "runs\n", ""));
    }

    private static void link(Path from, Path to, String... names) throws IOException {
        for (String name : names) {
            Files.createSymbolicLink(to.resolve(name), from.resolve(name));
        }
    }

    @Test
    void stackTraceOnRequestOnly() throws Exception {
        Outcome outcome = launcher.call("run", "--verbose", "nowhere.py");
        assertThat(outcome.errors().lines().count()).isGreaterThan(2);
    }

    private Path virtualEnvironment(PythonVersion version) throws IOException, InterruptedException {
        Path venv = directory.resolve("venv");
        Outcome outcome = launcher.run(version, "--loop", "asyncio", "-m", "venv", "--copies", "--without-pip", venv.toString());
        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        return venv.toRealPath();
    }

    private static void assertRefused(Outcome outcome, String... words) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(USAGE);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().lines()).as(outcome.errors()).hasSize(1);
        assertThat(outcome.errors()).startsWith("qtloop").contains(words);
    }
}
