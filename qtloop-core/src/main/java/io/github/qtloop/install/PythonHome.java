package io.github.qtloop.install;

import java.nio.file.Path;
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
public record PythonHome(Path library, Path executable, @Nullable Path prefix) {}
