package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines of {@code python}: {@code qtloop run} makes the same of them. */
@Tag(Lane.CI_TAG)
class CommandLineTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** All that a command line can change, but the environment, in which an option of Python's own may be ignored. */
    private static final String SHOW = """
            import sys
            print(sys.flags, sys.argv, sys.orig_argv[1:], sys.warnoptions, sys._xoptions, sys.path[0] == '')
            print(__name__, 'site' in sys.modules, __file__ if '__file__' in globals() else None)
            """;

    @TempDir
    private Path directory;

    @ProcessPython
    void joinedFlagsAndCode(PythonVersion version) throws Exception {
        assertSame(version, "", "-uBbb", "-OOWerror::BytesWarning", "-X", "dev", "-Xutf8=0", "-c" + SHOW, "-c", "-x", "--loop");
    }

    @ProcessPython
    void versions(PythonVersion version) throws Exception {
        assertSame(version, "", "-V");
        assertSame(version, "", "-uVV", "missing.py");
    }

    @ProcessPython
    void standardInput(PythonVersion version) throws Exception {
        assertSame(version, SHOW, "-q", "-", "a", "-c");
    }

    @ProcessPython
    void aPromptAfterTheProgram(PythonVersion version) throws Exception {
        assertSame(version, "print(x)\nexit(7)\n", "-iqc", "x = 5; import sys; sys.exit(4)");
    }

    @ProcessPython
    void aFirstLineThatIsNoPython(PythonVersion version) throws Exception {
        Files.writeString(directory.resolve("batch"), "@rem this is for a shell\n" + SHOW + "raise ValueError");
        assertSame(version, "", "-x", "batch", "-x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Ic SHOW a",
                "-Ec SHOW",
                "-sSPc SHOW",
                "-W ignore -Wonce -c SHOW",
                "-vVc SHOW",
                "-Bm show a -m",
                "-mshow",
                "-u show.py -u",
                "-- show.py --",
                "-Pu ./show.py",
                "-is show.py",
                "-ix show.py",
                "-i",
                "-dtRc SHOW",
                "--version",
                "--check-hash-based-pycs always -c SHOW",
                "--check-hash-based-pycs bogus -c SHOW",
            })
    void onTheNewestVersion(String line) throws Exception {
        Files.writeString(directory.resolve("show.py"), SHOW);
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            words.add(word.equals("SHOW") ? SHOW : word);
        }
        assertSame(PythonVersion.newest(), "print(6 * 7)\n", words.toArray(String[]::new));
    }

    @Test
    void theEnvironmentAsksForAPrompt() throws Exception {
        assertSame(
                Map.of("PYTHONINSPECT", "1", "PYTHONUNBUFFERED", "1"),
                PythonVersion.newest(), "print(2)\n", "-c", "print(1); raise SystemExit(3)");
    }

    /** The help has the letters that are read. */
    @ProcessPython
    void everyFlagOfPythonIsKnownAndNoOther(PythonVersion version) throws Exception {
        PlainPython python = PlainPython.of(version, directory, Map.of());
        String help = new Launcher(directory, Map.of()).call("run", "--help").output();
        List<String> known = new ArrayList<>();
        List<String> described = new ArrayList<>();
        for (char letter = '0'; letter <= 'z'; letter++) {
            if (Character.isLetterOrDigit(letter)) {
                String flag = "-" + letter;
                if (!python.call("", List.of(flag, "-c", "pass")).errors().contains("usage: ")) {
                    known.add(flag);
                }
                if (Pattern.compile("(?<![-\\w])" + flag + "(?!\\w)").matcher(help).find()) {
                    described.add(flag);
                }
            }
        }
        assertThat(described).hasSizeGreaterThan(10).isEqualTo(known);
    }

    private void assertSame(PythonVersion version, String standardInput, String... words) throws Exception {
        assertSame(Map.of(), version, standardInput, words);
    }

    private void assertSame(
            Map<String, String> environment, PythonVersion version, String standardInput, String... words)
            throws Exception {
        List<String> line = new ArrayList<>(List.of(Launcher.SCRIPT.toString(), "run", "--python", version.toString()));
        line.addAll(List.of(words));
        Outcome expected = PlainPython.of(version, directory, environment).call(standardInput, List.of(words));
        Outcome actual = new ChildProcess(line, environment, directory).run(standardInput, LIMIT);
        assertThat(actual.map(CommandLineTest::withoutPlaces)).isEqualTo(expected.map(CommandLineTest::withoutPlaces));
    }

    /** The executable is named by its file here, and by what was typed there. */
    private static String withoutPlaces(String text) {
        return text.replaceAll("usage: \\S+", "usage: python");
    }
}
