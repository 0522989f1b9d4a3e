package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.model.PythonVersion;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the Java types of one version come from. */
public final class TypeReport {
    /** Where a type comes from. */
    public enum Origin {
        /** It follows from typeshed. */
        DERIVED,
        /** It is one alternative of typeshed's union. */
        NARROWED,
        /** The overlay gives it. */
        FALLBACK
    }

    /**
     * One type.
     *
     * @param name what has it: {@code Class.method.parameter}, or {@code Class.method} for what the method returns
     * @param python the Python type, where typeshed has one
     * @param java the Java type
     * @param origin where it comes from
     * @param reason why it does not simply follow from typeshed, or empty
     */
    public record Entry(String name, Optional<String> python, String java, Origin origin, String reason) {}

    private final PythonVersion python;
    private final Map<String, Entry> entries = new TreeMap<>();

    TypeReport(PythonVersion python) {
        this.python = python;
    }

    void add(String name, Optional<String> type, String java, Origin origin, String reason) {
        entries.put(name, new Entry(name, type, java, origin, reason));
    }

    void forget(String name) {
        entries.keySet().removeIf(key -> key.equals(name) || key.startsWith(name + "."));
    }

    /** The version. */
    public PythonVersion python() {
        return python;
    }

    /** The types, sorted by name. */
    public Collection<Entry> entries() {
        return entries.values();
    }

    /**
     * Counts types.
     *
     * @param origin where they come from
     * @return how many there are
     */
    public long count(Origin origin) {
        return entries.values().stream().filter(e -> e.origin == origin).count();
    }
}
