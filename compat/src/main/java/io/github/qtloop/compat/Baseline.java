package io.github.qtloop.compat;

import io.github.qtloop.commands.CommandException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The committed numbers and exceptions.
 *
 * @param driven how many tests must run a Qt event loop, by full version
 * @param exceptions tests that may go wrong
 */
public record Baseline(Map<String, Integer> driven, List<Excepted> exceptions) {

    private static final String RESOURCE = "suite.yaml";
    private static final Set<String> KEYS = Set.of("test", "pythons", "modes", "message", "sometimes", "reason", "link");
    private static final Set<String> REQUIRED = Set.of("test", "pythons", "reason", "link");
    private static final List<String> MODES = List.of("plain", "debug", "dev");
    private static final int OTHER_PATCH_PERCENT = 90;

    /**
     * A test that may go wrong.
     *
     * @param test its full name
     * @param pythons on which versions, minor or full
     * @param modes in which modes
     * @param message how what it says must begin
     * @param sometimes whether it goes well, too
     */
    public record Excepted(String test, List<String> pythons, List<String> modes, String message, boolean sometimes) {

        boolean concerns(Inventory inventory) {
            String python = inventory.python();
            return (pythons.contains(python) || pythons.contains(minor(python))) && modes.contains(inventory.mode());
        }

        /** What follows the name of the test is a subtest's. */
        boolean covers(Note note) {
            boolean named = note.name().equals(test) || note.name().startsWith(test + " ");
            return named && note.message().startsWith(message);
        }
    }

    /** The one that is part of this program. */
    public static Baseline load() {
        try (InputStream in = Baseline.class.getResourceAsStream(RESOURCE)) {
            return read(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Understands the file's content.
     *
     * @throws CommandException if it says something that has no meaning
     */
    static Baseline read(Map<String, ?> content) {
        Map<String, Integer> driven = new TreeMap<>();
        mapping(content.get("driven")).forEach((version, count) -> driven.put(version, (Integer) count));
        List<Excepted> exceptions = new ArrayList<>();
        for (Object entry : (List<?>) content.get("exceptions")) {
            exceptions.add(excepted(mapping(entry)));
        }
        return new Baseline(Map.copyOf(driven), List.copyOf(exceptions));
    }

    private static Excepted excepted(Map<String, Object> entry) {
        if (!KEYS.containsAll(entry.keySet()) || !entry.keySet().containsAll(REQUIRED)) {
            throw new CommandException(RESOURCE + ": an exception needs " + REQUIRED + " and may have modes: " + entry);
        }
        List<String> modes = entry.containsKey("modes") ? strings(entry.get("modes")) : MODES;
        if (!MODES.containsAll(modes)) {
            throw new CommandException(RESOURCE + ": the modes are " + MODES + ": " + entry);
        }
        return new Excepted(
                String.valueOf(entry.get("test")),
                strings(entry.get("pythons")),
                modes,
                String.valueOf(entry.getOrDefault("message", "")),
                Boolean.TRUE.equals(entry.get("sometimes")));
    }

    @SuppressWarnings("unchecked") // YAML's mappings have string keys here, or the lookups find nothing
    private static Map<String, Object> mapping(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<String> strings(Object value) {
        return ((List<?>) value).stream().map(String::valueOf).toList();
    }

    /**
     * The least number of driven tests.
     *
     * @param python the full version
     * @return empty if nothing is committed for the minor version
     */
    public OptionalInt leastDriven(String python) {
        Integer exact = driven.get(python);
        if (exact != null) {
            return OptionalInt.of(exact);
        }
        return driven.entrySet().stream()
                .filter(entry -> minor(entry.getKey()).equals(minor(python)))
                .mapToInt(entry -> entry.getValue() * OTHER_PATCH_PERCENT / 100)
                .max();
    }

    /** Whether a test or subtest may go wrong in this way. */
    boolean excepts(Inventory inventory, Note note) {
        return exceptions.stream().anyMatch(one -> one.concerns(inventory) && one.covers(note));
    }

    private static String minor(String python) {
        return python.substring(0, python.lastIndexOf('.'));
    }
}
