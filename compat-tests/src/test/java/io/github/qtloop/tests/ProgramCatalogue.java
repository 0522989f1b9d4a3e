package io.github.qtloop.tests;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The programs of a directory, with what a YAML file says about some of them. */
final class ProgramCatalogue {

    private static final Set<String> KEYS = Set.of("since", "args", "stdin", "env", "normalise");
    private static final Set<String> ALONE_KEYS = Set.of("reason", "programs");
    private static final Set<String> RULE_KEYS = Set.of("pattern", "replacement", "reason");

    private ProgramCatalogue() {}

    /** The programs that ship with these tests, by name. */
    static List<Program> load() throws IOException {
        try {
            Path directory = Path.of(ProgramCatalogue.class.getResource("/programs").toURI());
            return read(directory, directory.resolveSibling("programs.yaml"));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /**
     * Reads every {@code *.py} of a directory.
     *
     * @param data the file whose {@code programs} describes some of them
     * @throws IllegalStateException if the directory has no program, or the file names one that does not exist or
     *     says something that has no meaning
     */
    static List<Program> read(Path directory, Path data) throws IOException {
        Map<String, Object> content = contentOf(data);
        Map<String, Object> entries = new TreeMap<>(mapping(content.get("programs")));
        Set<String> alone = alone(data, list(content.get("alone")));
        List<Program> programs = new ArrayList<>();
        for (Path file : programFiles(directory)) {
            String name = file.getFileName().toString();
            programs.add(program(file, mapping(entries.remove(name)), alone.remove(name)));
        }
        if (programs.isEmpty()) {
            throw new IllegalStateException("no program in " + directory);
        }
        entries.keySet().forEach(alone::add);
        if (!alone.isEmpty()) {
            throw new IllegalStateException(data + " describes programs that do not exist: " + alone);
        }
        return programs;
    }

    private static Map<String, Object> contentOf(Path data) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return mapping(yaml.load(Files.readString(data)));
    }

    private static Set<String> alone(Path data, List<?> groups) {
        Set<String> programs = new TreeSet<>();
        for (Object group : groups) {
            Map<String, Object> entry = mapping(group);
            if (!entry.keySet().equals(ALONE_KEYS)) {
                throw new IllegalStateException("an entry of alone in " + data + " needs " + ALONE_KEYS + ": " + entry);
            }
            list(entry.get("programs")).forEach(program -> programs.add(String.valueOf(program)));
        }
        return programs;
    }

    private static List<Path> programFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
    }

    private static Program program(Path file, Map<String, Object> entry, boolean alone) {
        requireKnown(file.getFileName().toString(), entry, KEYS);
        Map<String, String> environment = new TreeMap<>();
        mapping(entry.get("env")).forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return new Program(
                file,
                entry.containsKey("since")
                        ? PythonVersion.of(String.valueOf(entry.get("since")))
                        : PythonVersion.oldest(),
                list(entry.get("args")).stream().map(String::valueOf).toList(),
                String.valueOf(entry.getOrDefault("stdin", "")),
                Map.copyOf(environment),
                alone || entry.containsKey("args") || entry.containsKey("stdin") || !environment.isEmpty(),
                list(entry.get("normalise")).stream().map(rule -> rule(file, mapping(rule))).toList());
    }

    private static Rule rule(Path file, Map<String, Object> rule) {
        requireKnown("a rule of " + file.getFileName(), rule, RULE_KEYS);
        if (!rule.keySet().equals(RULE_KEYS)) {
            throw new IllegalStateException("a rule of " + file.getFileName() + " needs " + RULE_KEYS + ": " + rule);
        }
        return new Rule(
                Pattern.compile((String) rule.get("pattern"), Pattern.MULTILINE),
                (String) rule.get("replacement"),
                (String) rule.get("reason"));
    }

    private static void requireKnown(String owner, Map<String, Object> entry, Set<String> known) {
        if (!known.containsAll(entry.keySet())) {
            throw new IllegalStateException(owner + " may have " + known + " but has " + entry.keySet());
        }
    }

    @SuppressWarnings("unchecked") // YAML's mappings have string keys here, or the lookups find nothing
    private static Map<String, Object> mapping(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
