package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command line that cannot be followed is refused with one line and status 2. */
class CompatUsageTest {

    private static final int USAGE = 2;

    @TempDir
    private Path directory;

    @Test
    void unknownVersion() throws Exception {
        assertRefused("unknown Python version '3.9'", "--python", "3.9");
    }

    @Test
    void patternThatSelectsNothing() throws Exception {
        assertRefused("no test of Python 3.13.", "--python", "3.13", "--pattern", "no_such_test");
    }

    @Test
    void directoryWithoutTests() throws Exception {
        assertRefused("there is no test_*.py below", "--python", "3.13", "--tests", directory.toString());
        assertRefused("is no directory", "--tests", directory.resolve("none").toString());
    }

    @Test
    void interpreterThatIsNone() throws Exception {
        Path file = directory.resolve("python");
        assertRefused("--interpreter " + file + " is no executable file", "--interpreter", file.toString());
        assertRefused("--interpreter /bin/ls does not answer", "--interpreter", "/bin/ls");
    }

    @Test
    void interpreterOfAnotherVersion() throws Exception {
        assertRefused(
                "is Python 3.11, but Python 3.13 was asked for: use --python 3.11",
                "--python", "3.13", "--interpreter", executable(PythonVersion.of("3.11")));
    }

    @Test
    void interpreterWithoutTests() throws Exception {
        Path path = Files.createDirectories(directory.resolve("path"));
        Files.createFile(Files.createDirectory(path.resolve("test")).resolve("__init__.py"));
        Outcome outcome = new Launcher(directory, Map.of("PYTHONPATH", path.toString()))
                .call("compat", "--interpreter", executable(PythonVersion.of("3.12")));
        assertRefused(outcome, "comes without the tests of asyncio");
        assertThat(outcome.errors()).contains("test_asyncio", "3.12.");
    }

    @Test
    void anApplicationWithoutTheQtLoop() throws Exception {
        assertRefused("--application needs the Qt event loop", "--loop", "asyncio", "--application", "core");
        assertRefused("expected one of [core, gui, widgets]", "--application", "none");
    }

    @Test
    void badNumbers() throws Exception {
        assertRefused("greater than 0", "--limit", "0");
        assertRefused("greater than 0", "--jobs", "0");
    }

    @Test
    void tableOfAPartOfTheTests() throws Exception {
        assertRefused("--readme needs a whole run", "--python", "3.12", "--readme", "README.md");
    }

    private String executable(PythonVersion version) throws Exception {
        return new Launcher(directory, Map.of())
                .run(version, "-c", "import sys; print(sys.executable)").output().strip();
    }

    private void assertRefused(String message, String... options) throws Exception {
        String[] words = new String[options.length + 1];
        words[0] = "compat";
        System.arraycopy(options, 0, words, 1, options.length);
        assertRefused(new Launcher(directory, Map.of()).call(words), message);
    }

    private static void assertRefused(Outcome outcome, String message) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(USAGE);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().lines()).as(outcome.errors()).hasSize(1);
        assertThat(outcome.errors()).startsWith("qtloop").contains(message);
    }
}
