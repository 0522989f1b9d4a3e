package io.github.qtloop.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qtloop.install.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A binding of Qt for Python, in a Python of the distribution's version and without a screen. The launcher sets it up for the
 * tests where it may; elsewhere they do without, but not in CI.
 */
enum Binding {
    /** The distribution's, in the distribution's Python, with the distribution's Qt. */
    PYQT6("PyQt6", List.of("--home", "/usr"), Path.of("/usr/lib/python3/dist-packages/PyQt6/QtWidgets.abi3.so")),
    /** That of a virtual environment, in the bundled Python, with the Qt that the wheel brings. */
    PYSIDE6("PySide6", List.of("--venv", environment().toString()), environment().resolve("bin/python"));

    /** Where Qt has two event dispatchers, what it is told to take GLib's, and its own. */
    enum Dispatcher {
        GLIB(Map.of()),
        UNIX(Map.of("QT_NO_GLIB", "1"));

        private final Map<String, String> variables;

        Dispatcher(Map<String, String> variables) {
            this.variables = variables;
        }
    }

    private final String packageName;
    private final List<String> options;
    private final Path proof;

    Binding(String packageName, List<String> options, Path proof) {
        this.packageName = packageName;
        this.options = options;
        this.proof = proof;
    }

    /** Where the launcher makes it. */
    private static Path environment() {
        return Cache.directoryOfUser().resolve("pyside6");
    }

    /** Python's package. */
    String packageName() {
        return packageName;
    }

    /** {@code ./qtloop run --python VERSION OPTIONS WORDS}. */
    Outcome run(Path directory, String... words) throws IOException, InterruptedException {
        return run(directory, Dispatcher.GLIB, words);
    }

    /** The same on one of Qt's event dispatchers. */
    Outcome run(Path directory, Dispatcher dispatcher, String... words) throws IOException, InterruptedException {
        return launcher(directory, dispatcher).run(DistributionPython.version(), line(words));
    }

    /** The launcher, for {@link #line}. */
    Launcher launcher(Path directory, Dispatcher dispatcher) {
        assumeTrue(Files.exists(proof) || System.getenv("CI") != null, packageName + " is not installed");
        Map<String, String> variables = new HashMap<>(dispatcher.variables);
        variables.put("QT_BINDING", packageName);
        // Without it Qt says which other place it takes.
        variables.put("XDG_RUNTIME_DIR", directory.toString());
        return new Launcher(directory, variables);
    }

    /** Options that name the Python which has the binding, and words after them. */
    String[] line(String... words) {
        List<String> line = new ArrayList<>(options);
        line.addAll(List.of(words));
        return line.toArray(String[]::new);
    }

    /** A program that is written for PyQt6, for this binding. */
    String translate(String program) {
        return program.replace("PyQt6", packageName);
    }
}
