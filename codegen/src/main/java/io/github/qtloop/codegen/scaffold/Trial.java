package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Subprocess;
import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.extract.Interpreter;
import io.github.qtloop.codegen.model.PythonVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the loop in the new interpreter before anything is written: the handwritten core with the module of the newest version,
 * and the new version's shim before both on the class path. A start probes CPython's structures; then follow a program and the
 * first suites of CPython's own tests. What fails is put on the list, with the place in the code that the output names last.
 */
final class Trial {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final List<String> SUITES = List.of("test_locks", "test_queues", "test_futures", "test_base_events");

    private static final Pattern PLACE = Pattern.compile("\\(\\w+\\.java:\\d+\\)|File \"[^\"]*\\bqtloop/\\w+\\.py\", line \\d+");
    private static final Pattern CRASH = Pattern.compile("(?m)^#\\s+(SIG\\w+).*(?s:.*?)Problematic frame:\\R#\\s*(.*)");
    private static final Pattern TEST = Pattern.compile("(?m)^(?:FAIL|ERROR): (\\w+ \\(.*\\))$");

    private final Path root;
    private final Path directory;
    private final Interpreter interpreter;
    private final String heading;
    private final TodoList todo;
    private int failures;

    /**
     * @param root the project's directory
     * @param directory an empty one, for what stands before the core on the class path
     * @param newest the version whose module runs
     * @param interpreter the new interpreter
     */
    Trial(Path root, Path directory, PythonVersion newest, Interpreter interpreter, TodoList todo) {
        this.root = root;
        this.directory = directory;
        this.interpreter = interpreter;
        this.heading = "Mend first what failed in " + interpreter.python() + " with the module of Python " + newest;
        this.todo = todo;
    }

    /**
     * Runs all of it.
     *
     * @param python the new version
     * @param shim its Python module with the loop class
     * @return how many runs have failed
     */
    int run(PythonVersion python, GeneratedFile shim) throws IOException {
        write("io/github/qtloop/release.properties", "python=" + python + "\n");
        write(shim.path(), shim.text());
        if (succeeds("a start", "-c", "import asyncio")) {
            succeeds("hello", root.resolve("examples/hello_asyncio.py").toString());
            SUITES.forEach(suite -> succeeds(suite, "-m", "unittest", "test.test_asyncio." + suite));
        }
        return failures;
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private boolean succeeds(String name, String... words) {
        List<String> command = new ArrayList<>(List.of(
                root.resolve("qtloop").toString(), "trial", directory.toString(), interpreter.executable().toString()));
        command.addAll(List.of(words));
        try {
            Subprocess ended = Subprocess.run(command, directory, Map.of("QTLOOP_NO_BUILD", "1"), LIMIT);
            if (ended.status() == 0) {
                return true;
            }
            fail(name, ended.errors() + new String(ended.output(), StandardCharsets.UTF_8), ended.complaint());
        } catch (CodegenException | Subprocess.NotStarted e) {
            fail(name, "", e.getMessage());
        }
        return false;
    }

    private void fail(String name, String output, String complaint) {
        failures++;
        Matcher crash = CRASH.matcher(output);
        if (crash.find()) {
            todo.add(heading, name + ": the JVM has ended by " + crash.group(1) + " in " + crash.group(2));
            return;
        }
        Map<String, String> parts = failedTests(output);
        if (parts.isEmpty()) {
            todo.add(heading, name + ": " + complaint + place(output));
        }
        parts.forEach((test, text) -> todo.add(heading, name + ": " + test + place(text)));
    }

    /** The text about each test that has failed. */
    private static Map<String, String> failedTests(String output) {
        Map<String, String> tests = new LinkedHashMap<>();
        Matcher test = TEST.matcher(output);
        String name = null;
        int begin = 0;
        while (test.find()) {
            if (name != null) {
                tests.put(name, output.substring(begin, test.start()));
            }
            name = test.group(1);
            begin = test.end();
        }
        if (name != null) {
            tests.put(name, output.substring(begin));
        }
        return tests;
    }

    private static String place(String text) {
        return PLACE.matcher(text).results().map(match -> ", at " + match.group()).reduce("", (first, last) -> last);
    }
}
