package io.github.qtloop.codegen.overlay;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * One section of the overlay, which remembers what was asked for.
 *
 * @param <V> what an entry says
 */
public final class OverlayTable<V> {
    private record Entry<V>(V value, Position position) {}

    private final String section;
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * Makes an empty section.
     *
     * @param section its name, for messages
     */
    OverlayTable(String section) {
        this.section = section;
    }

    void add(String key, V value, Position position) {
        Entry<V> previous = entries.putIfAbsent(key, new Entry<>(value, position));
        if (previous != null) {
            throw new CodegenException(
                    position, section + " has " + key + " twice, first at " + previous.position);
        }
    }

    /**
     * Looks an entry up and marks it used.
     *
     * @param key the key
     * @return what the entry says, if there is one
     */
    public Optional<V> find(String key) {
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        used.add(key);
        return Optional.of(entry.value);
    }

    /**
     * Looks an entry up without marking it used.
     *
     * @param key the key
     * @return what the entry says, if there is one
     */
    public Optional<V> peek(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /**
     * Marks entries used that say something true although nobody asks for them.
     *
     * @param known tells of a key whether it names something
     */
    public void markKnown(Predicate<String> known) {
        entries.keySet().stream().filter(known).forEach(used::add);
    }

    /**
     * Tells whether there is an entry, without marking it used.
     *
     * @param key the key
     * @return true when there is one
     */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /**
     * The place of an entry, without marking it used.
     *
     * @param key the key
     * @return where the entry stands, if there is one
     */
    public Optional<Position> position(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::position);
    }

    /**
     * Visits the entries, without marking them used.
     *
     * @param action what to do with a key and its place
     */
    public void forEach(BiConsumer<String, Position> action) {
        entries.forEach((key, entry) -> action.accept(key, entry.position));
    }

    /**
     * Fails when there is an entry that nobody has asked for.
     *
     * @throws CodegenException with the entry's line
     */
    void requireUsed() {
        entries.forEach((key, entry) -> {
            if (!used.contains(key)) {
                throw new CodegenException(
                        entry.position, "unused entry " + section + ": " + key + "; no version needs it");
            }
        });
    }
}
