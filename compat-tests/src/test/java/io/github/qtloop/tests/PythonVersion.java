package io.github.qtloop.tests;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Python version that QtLoop supports. Which ones there are, the version modules say.
 *
 * @param minor such as 12, for Python 3.12
 */
record PythonVersion(int minor) implements Comparable<PythonVersion> {

    private static final String MODULE = "qtloop-py3";
    private static final List<PythonVersion> ALL = find();

    /** All of them, oldest first. */
    static List<PythonVersion> values() {
        return ALL;
    }

    static PythonVersion oldest() {
        return ALL.getFirst();
    }

    static PythonVersion newest() {
        return ALL.getLast();
    }

    /**
     * Reads {@code 3.12}.
     *
     * @throws IllegalArgumentException for a version that is not supported
     */
    static PythonVersion of(String text) {
        return ALL.stream()
                .filter(version -> version.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Python " + text + " is none of " + ALL));
    }

    /** The directory of the version module. */
    Path module() {
        return Launcher.SCRIPT.resolveSibling(MODULE + minor);
    }

    /** What sets the version apart, from the version module's {@code expected.properties}. */
    String expected(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(module().resolve("src/test/resources/expected.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("expected.properties of Python " + this + " does not say " + name);
        }
        return value;
    }

    @Override
    public int compareTo(PythonVersion other) {
        return Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return "3." + minor;
    }

    private static List<PythonVersion> find() {
        try (Stream<Path> files = Files.list(Launcher.SCRIPT.getParent())) {
            List<PythonVersion> found = files.filter(file -> Files.exists(file.resolve("pom.xml")))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(MODULE + "\\d+"))
                    .map(name -> new PythonVersion(Integer.parseInt(name.substring(MODULE.length()))))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("there is no version module beside " + Launcher.SCRIPT);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
