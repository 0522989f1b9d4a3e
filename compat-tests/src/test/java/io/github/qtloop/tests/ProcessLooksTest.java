package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a program sees of its process, and what its children inherit, is what it is below CPython's own executable: each line
 * of a shell runs with both. In it {@code $PYTHON} is the command.
 */
@Tag(Lane.CI_TAG)
class ProcessLooksTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** As {@link Sides} runs short programs. */
    private static final Map<String, String> SHORT_LIVED = Map.of("QTLOOP_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    /** Bash says so before it reads the first line of the launcher. */
    private static final String NO_DIRECTORY_FOR_BASH = "shell-init: error retrieving current directory: .*\n";

    /** What is in the directory in which a line runs. */
    private static final List<String> PREPARED = List.of("process.py", "streams.py", "script.py", "frames.py");

    private static final Path PROGRAMS = Path.of("src/test/resources/looks").toAbsolutePath();

    @TempDir
    private Path directory;


    /** Also what it executes in its place: the last line of the program. */
    @ProcessPython
    void whatAProcessHas(PythonVersion version) throws Exception {
        same(version, Map.of("LC_ALL", "C.UTF-8", "LC_NUMERIC", "de_DE.UTF-8"),
                "ulimit -Sn 500; exec $PYTHON process.py $'\\xff\\xfe' ü 7</dev/null 9>/dev/null");
    }

    /** The locale has no character for the bytes of these names. */
    @Test
    void whatAProcessHasInThePlainLocale() throws Exception {
        same(Map.of("LANG", "C"), """
                mkdir $'d\\xc3\\xbc' && cp process.py $'d\\xc3\\xbc/p\\xff.py' &&
                exec $PYTHON -X tracemalloc $'d\\xc3\\xbc/p\\xff.py' $'\\xff' ü ''""");
    }

    @ProcessPython
    void closedStreams(PythonVersion version) throws Exception {
        same(version, Map.of(), "exec $PYTHON streams.py 1 <&- 2>&-");
    }

    @Test
    void closedOutput() throws Exception {
        same(Map.of(), "exec $PYTHON streams.py 2 >&-");
    }

    /** A shell that opens a script then has it in the place of standard error. */
    @Test
    void closedErrors() throws Exception {
        same(Map.of(), "exec $PYTHON streams.py 1 2>&-");
    }

    @Test
    void deletedDirectory() throws Exception {
        same(Map.of(), """
                mkdir deleted && cd deleted && rmdir ../deleted &&
                exec $PYTHON -c 'import asyncio, os, sys; print(sys.path[0] == "", os.environ["PWD"] == sys.argv[1])
                asyncio.run(asyncio.sleep(0))
                print(os.readlink("/proc/self/cwd"))
                os.getcwd()' "$PWD\"""");
    }

    @ProcessPython
    void bytecode(PythonVersion version) throws Exception {
        same(version, Map.of(), """
                $STOCK -c 'import py_compile; py_compile.compile("script.py", "script.pyc")' && mv script.pyc other &&
                exec $PYTHON other a""");
    }

    @Test
    void bytecodeThatIsNone() throws Exception {
        same(Map.of(), "printf 'no bytecode at all' >script.pyc; exec $PYTHON script.pyc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mkfifo pipe && (cat script.py >pipe &) && exec $PYTHON pipe a",
                "exec $PYTHON /dev/stdin a <script.py",
                "cat script.py | exec $PYTHON - a",
            })
    void pipes(String line) throws Exception {
        same(Map.of(), line);
    }

    /** No frame of the launcher is below those of the program. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mkdir package && cp frames.py package/__main__.py && exec $PYTHON package",
                "cp frames.py __main__.py && $STOCK -m zipfile -c archive.py __main__.py && exec $PYTHON archive.py",
                "exec $PYTHON -m frames",
                "mkdir empty && exec $PYTHON empty",
            })
    void directoriesAndModules(String line) throws Exception {
        same(Map.of(), line);
    }

    @ProcessPython
    void sourcesThatAreNone(PythonVersion version) throws Exception {
        same(version, Map.of(), """
                printf 'print(1)\\nx = "a\\0b"\\n' >zero.py; printf 'print(1)\\n\\nx = "\\xfc"\\n' >latin.py
                $PYTHON zero.py; exec $PYTHON latin.py""");
    }

    @Test
    void encodingsThatAreDeclared() throws Exception {
        same(Map.of(), """
                printf 'no Python\\n# coding: latin-1\\nprint(ascii("\\xfc"))\\n1 / 0' >declared.py
                exec $PYTHON -x declared.py""");
    }

    @Test
    void commandsThatAreNoText() throws Exception {
        same(Map.of(), "exec $PYTHON -c $'print(\"\\xff\")'");
    }

    private void same(Map<String, String> environment, String line) throws IOException, InterruptedException {
        same(PythonVersion.newest(), environment, line);
    }

    /** Each side gets the same directory anew, so that the paths are equal. */
    private void same(PythonVersion version, Map<String, String> environment, String line)
            throws IOException, InterruptedException {
        String stock = String.join(" ", PlainPython.of(version, directory, Map.of()).command());
        Outcome expected = run(stock, stock, environment, line);
        Outcome actual = run(stock, Launcher.SCRIPT + " run --python " + version, environment, line);
        Difference.between(expected, actual.map(text -> text.replaceAll(NO_DIRECTORY_FOR_BASH, "")))
                .ifPresent(report -> fail(line + "\n" + report));
        assertThat(expected.output() + expected.errors()).as(line).isNotEmpty().doesNotContain("bash: ");
    }

    private Outcome run(String stock, String command, Map<String, String> environment, String line)
            throws IOException, InterruptedException {
        Path work = directory.resolve("work");
        new ChildProcess(List.of("rm", "-rf", work.toString()), Map.of(), directory).run("", LIMIT);
        Files.createDirectory(work);
        for (String program : PREPARED) {
            Files.copy(PROGRAMS.resolve(program), work.resolve(program));
        }
        Map<String, String> variables = new HashMap<>(SHORT_LIVED);
        variables.putAll(environment);
        variables.putAll(Map.of("PYTHON", command, "STOCK", stock));
        return new ChildProcess(List.of("bash", "-c", line), variables, work).run("", LIMIT);
    }
}
