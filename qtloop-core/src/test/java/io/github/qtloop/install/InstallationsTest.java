package io.github.qtloop.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Installations and virtual environments, as directory trees of empty files. */
final class InstallationsTest {

    private static final PythonRelease RELEASE = new PythonRelease("3.13");

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"lib", "lib64", "lib/x86_64-linux-gnu", "lib/aarch64-linux-gnu", "."})
    void theLibraryIsFoundInItsUsualDirectories(String directory) throws IOException {
        Path library = library(directory, "3.13");
        Path executable = executable("3.13");
        assertThat(Installations.at(home, RELEASE)).isEqualTo(new PythonHome(library, executable, null));
    }

    @Test
    void aLibraryWithoutAnExecutableIsNamed() throws IOException {
        Path library = library("lib", "3.13");
        assertMessage(() -> Installations.at(home, RELEASE), "--home " + home, library.toString(), "no executable");
    }

    @Test
    void anExecutableThatIsNoneIsNamed() throws IOException {
        library("lib", "3.13");
        assertThat(executable("3.13").toFile().setExecutable(false)).isTrue();
        assertMessage(() -> Installations.at(home, RELEASE), "no executable", "python3.13");
    }

    @Test
    void anotherVersionIsNamedWithTheOneThatWasAskedFor() throws IOException {
        library("lib/x86_64-linux-gnu", "3.11");
        executable("3.11");
        assertMessage(() -> Installations.at(home, RELEASE), "is Python 3.11", "Python 3.13 was asked for", "--python 3.11");
    }

    @ParameterizedTest
    @CsvSource({"d, a debug build", "t, a free-threaded build", "td, a free-threaded debug build", "x, a special build"})
    void aHomeWithASpecialBuildOnlySaysWhichItIs(String flags, String build) throws IOException {
        library("lib/x86_64-linux-gnu", "3.13" + flags);
        executable("3.13");
        assertMessage(
                () -> Installations.at(home, RELEASE),
                "--home " + home,
                build,
                "Python 3.13",
                "(libpython3.13" + flags + ".so.1.0)",
                "install libpython3.13.so.1.0");
    }

    @Test
    void aSpecialBuildBesideAnOrdinaryOneDoesNotMatter() throws IOException {
        library("lib", "3.13d");
        Path library = library("lib64", "3.13");
        Path executable = executable("3.13");
        assertThat(Installations.at(home, RELEASE)).isEqualTo(new PythonHome(library, executable, null));
    }

    @Test
    void aSpecialBuildOfAnotherVersionIsNoneToUse() throws IOException {
        library("lib", "3.12t");
        assertMessage(() -> Installations.at(home, RELEASE), "is no installation of Python 3.13");
    }

    @ParameterizedTest
    @CsvSource({"d, --with-pydebug", "t, --disable-gil"})
    void anExecutableOfASpecialBuildSaysWhichItIs(String flags, String option) throws IOException {
        library("lib", "3.13");
        library("lib", "3.13" + flags);
        Path executable = answering("3.13", flags);
        assertMessage(
                () -> Installations.of(executable, RELEASE), "--interpreter " + executable, option, "of Python 3.13", "ordinary");
    }

    @Test
    void anExecutableOfAnotherVersionIsNamedBeforeItsBuild() throws IOException {
        Path executable = answering("3.12", "t");
        assertMessage(() -> Installations.of(executable, RELEASE), "is Python 3.12", "--python 3.12");
    }

    @Test
    void anExecutableOfAnOrdinaryBuildLeadsToItsLibrary() throws IOException {
        Path library = library("lib", "3.13");
        Path executable = answering("3.13", "");
        assertThat(Installations.of(executable, RELEASE)).isEqualTo(new PythonHome(library, executable, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "missing"})
    void aDirectoryWithoutPythonSaysWhatIsMissing(String directory) {
        assertMessage(
                () -> Installations.at(home.resolve(directory), RELEASE),
                "is no installation of Python 3.13",
                "libpython3.13.so.1.0");
    }

    @Test
    void aFileIsNoInstallation() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertMessage(() -> Installations.at(file, RELEASE), "is no installation of Python 3.13");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version = 3.13.5",
                "version_info = 3.13.5.final.0",
                "version=3.13",
                "home = /usr/bin\ninclude-system-site-packages = false\nversion = 3.13.0rc1\n",
                "home = /usr/bin\nvirtualenv = 20.17.1\nversion_info = 3.13.5.final.0\n"
            })
    void anEnvironmentOfTheSameMinorVersionStandsOnTheBundledInterpreter(String configuration) throws IOException {
        Files.writeString(home.resolve("pyvenv.cfg"), configuration);
        Path root = Path.of("/bundled");
        PythonHome bundled = new PythonHome(root.resolve("lib.so"), root.resolve("bin/python3.13"), null);
        assertThat(Installations.virtualEnvironment(home, RELEASE, () -> bundled))
                .isEqualTo(new PythonHome(bundled.library(), home.resolve("bin/python"), root));
    }

    @ParameterizedTest
    @CsvSource({
        "version = 3.11.2, 3.11",
        "version_info = 3.12.1.final.0, 3.12",
        "version = 3.1.3, 3.1",
        "version = 3.131.0, 3.131"
    })
    void anotherMinorVersionIsNamedWithBothVersions(String configuration, String version) throws IOException {
        Files.writeString(home.resolve("pyvenv.cfg"), configuration);
        assertMessage(
                () -> environment(home), "--venv " + home, "is for Python " + version + ",", "this is Python 3.13");
    }

    /** Its packages would not be found, and its extension modules are of another ABI. */
    @Test
    void anEnvironmentOfAFreeThreadedBuildSaysSo() throws IOException {
        Files.writeString(home.resolve("pyvenv.cfg"), "version = 3.13.5");
        Files.createDirectories(home.resolve("lib/python3.13t/site-packages"));
        assertMessage(() -> environment(home), "--venv " + home, "a free-threaded build", "python3.13");
    }

    @Test
    void aDirectoryWithoutAConfigurationIsNoEnvironment() {
        assertMessage(() -> environment(home), "--venv " + home, "is no virtual environment", "pyvenv.cfg");
        assertMessage(() -> environment(home.resolve("missing")), "is no virtual environment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "home = /usr/bin\n", "version = latest\n", "aversion = 3.13.1\n"})
    void aConfigurationWithoutAVersionSaysSo(String configuration) throws IOException {
        Files.writeString(home.resolve("pyvenv.cfg"), configuration);
        assertMessage(() -> environment(home), "names no Python version", "pyvenv.cfg");
    }

    /** The bundled interpreter must not be asked for, and so not be unpacked, for an environment that does not fit. */
    private static PythonHome environment(Path directory) {
        return Installations.virtualEnvironment(directory, RELEASE, () -> {
            throw new AssertionError("the bundled interpreter was asked for");
        });
    }

    private static void assertMessage(ThrowingCallable call, String... parts) {
        assertThatExceptionOfType(InterpreterException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").contains(parts));
    }

    private Path library(String directory, String version) throws IOException {
        Files.createDirectories(home.resolve(directory));
        return Files.createFile(home.resolve(directory)
                .resolve("libpython" + version + ".so.1.0")
                .normalize());
    }

    /** An executable that answers as a Python of that version and build would. */
    private Path answering(String version, String flags) throws IOException {
        Path file = executable(version);
        Files.writeString(file, """
                #!/bin/sh
                printf '%%s\\n' '%s' '%s' '%s' '%s'
                """.formatted(version, flags, home.resolve("lib"), home));
        return file;
    }

    private Path executable(String version) throws IOException {
        Path file = Files.createFile(Files.createDirectories(home.resolve("bin")).resolve("python" + version));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
