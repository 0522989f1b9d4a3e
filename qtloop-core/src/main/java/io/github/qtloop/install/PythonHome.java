package io.github.qtloop.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one interpreter.
 *
 * @param library the shared library to load
 * @param executable what {@code sys.executable} is, and what child processes run; Python finds its
 *     standard library from there
 * @param prefix where the standard library is, if that cannot be found from the executable; else
 *     null
 */
public record PythonHome(Path library, Path executable, @Nullable Path prefix) {

    /**
     * Refuses a prefix below which Python would find no standard library. Python itself would find out too late to be started
     * anew.
     *
     * @throws InterpreterException if there is none
     */
    public void requireStandardLibrary() {
        if (prefix != null && !hasStandardLibrary(prefix)) {
            throw new InterpreterException("there is no standard library of Python below " + prefix
                    + ", such as lib/python3.13: name the directory of an installation");
        }
    }

    private static boolean hasStandardLibrary(Path prefix) {
        return Stream.of("lib", "lib64")
                .map(prefix::resolve)
                .filter(Files::isDirectory)
                .anyMatch(PythonHome::hasModules);
    }

    private static boolean hasModules(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("python3"))
                    .anyMatch(entry -> entry.toString().endsWith(".zip")
                            || Files.exists(entry.resolve("os.py"))
                            || Files.exists(entry.resolve("os.pyc")));
        } catch (IOException e) {
            return false;
        }
    }
}
