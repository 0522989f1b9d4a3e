package io.github.qtloop.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Python program and the way in which it is run and compared.
 *
 * @param file the program
 * @param since the first Python version that it is for
 * @param arguments its {@code sys.argv[1:]}
 * @param standardInput what it can read
 * @param environment variables beside the fixed ones
 * @param alone whether it has a process to itself
 * @param rules replacements before the comparison, in this order
 */
record Program(
        Path file,
        PythonVersion since,
        List<String> arguments,
        String standardInput,
        Map<String, String> environment,
        boolean alone,
        List<Rule> rules) {

    String name() {
        return file.getFileName().toString();
    }

    boolean isFor(PythonVersion version) {
        return since.compareTo(version) <= 0;
    }
}
