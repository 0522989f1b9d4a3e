package io.github.qtloop.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The scenarios of a directory. Each is written twice, {@code TOPIC/NAME.java} and {@code TOPIC/NAME.py}.
 *
 * @param directory holds a directory for each topic, and {@code scenarios.yaml}
 * @param since the scenarios, named {@code TOPIC/NAME}, and the first Python version that has what they show
 */
record ScenarioCatalogue(Path directory, Map<String, PythonVersion> since) {

    private static final Set<String> LANGUAGES = Set.of(".java", ".py");
    private static final Path SHIPPED = Launcher.SCRIPT.resolveSibling("compat-tests/src/test/scenarios");

    /** What runs scenarios, in both languages. */
    static final Path HARNESS = SHIPPED.resolve("harness");

    /** The scenarios that ship with these tests. */
    static ScenarioCatalogue load() throws IOException {
        return read(SHIPPED);
    }

    /**
     * Reads a directory.
     *
     * @throws IllegalStateException if a scenario is written in one language only, or {@code scenarios.yaml} names one
     *     that does not exist
     */
    static ScenarioCatalogue read(Path directory) throws IOException {
        Map<String, Set<String>> languages = languages(directory);
        Map<String, PythonVersion> listed = listed(directory.resolve("scenarios.yaml"));
        Map<String, PythonVersion> since = new TreeMap<>();
        languages.forEach((name, written) -> {
            if (!written.equals(LANGUAGES)) {
                throw new IllegalStateException(name + " is written in " + written + " only");
            }
            PythonVersion first = listed.remove(name);
            since.put(name, first == null ? PythonVersion.oldest() : first);
        });
        if (!listed.isEmpty()) {
            throw new IllegalStateException("scenarios.yaml lists what does not exist: " + listed.keySet());
        }
        return new ScenarioCatalogue(directory, since);
    }

    /** The names of the scenarios that a version can run, in the order in which they run. */
    List<String> names(PythonVersion version) {
        return since.keySet().stream()
                .filter(name -> since.get(name).compareTo(version) <= 0)
                .toList();
    }

    /** The Java halves of the scenarios that a version can run. */
    List<Path> sources(PythonVersion version) {
        return names(version).stream().map(name -> directory.resolve(name + ".java")).toList();
    }


    private static Map<String, Set<String>> languages(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(directory::relativize)
                    .filter(file -> file.getNameCount() == 2 && !file.startsWith("harness"))
                    .map(Path::toString)
                    .collect(Collectors.groupingBy(
                            file -> file.substring(0, file.lastIndexOf('.')),
                            TreeMap::new,
                            Collectors.mapping(
                                    file -> file.substring(file.lastIndexOf('.')),
                                    Collectors.toCollection(TreeSet::new))));
        }
    }

    private static Map<String, PythonVersion> listed(Path file) throws IOException {
        Map<String, String> since = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        Map<String, PythonVersion> listed = new TreeMap<>();
        since.forEach((name, version) -> listed.put(name, PythonVersion.of(version)));
        return listed;
    }
}
