package io.github.qtloop.codegen.spec;

import io.github.qtloop.codegen.Position;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The asyncio surface of one Python version.
 *
 * @param python the minor version, as {@code 3.13}
 * @param classes the classes and exceptions by name, with those that are not exported but extended
 * @param functions the functions of the module by name
 * @param others the constants and aliases by name
 */
public record Spec(
        PythonVersion python,
        Map<String, PyClass> classes,
        Map<String, PyFunction> functions,
        Map<String, Position> others) {
    /**
     * Whether this version has a name at all.
     *
     * @param name a name of the module
     * @return true for a class, a function, a constant or an alias
     */
    public boolean has(String name) {
        return classes.containsKey(name) || functions.containsKey(name) || others.containsKey(name);
    }

    /**
     * The class behind the qualified name of a base class.
     *
     * @param qualified as {@code asyncio.events.Handle}
     * @return the class, or nothing for one from outside asyncio
     */
    public Optional<PyClass> classOf(String qualified) {
        return classes.values().stream()
                .filter(c -> c.qualifiedName().equals(qualified))
                .findFirst();
    }

    /**
     * A class and all its bases in asyncio, nearest first.
     *
     * @param start the class
     * @return the class itself and its ancestors
     */
    public Collection<PyClass> ancestry(PyClass start) {
        Map<String, PyClass> found = new LinkedHashMap<>();
        Deque<PyClass> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            PyClass next = open.remove();
            if (found.putIfAbsent(next.name(), next) == null) {
                next.bases().forEach(base -> classOf(base).ifPresent(open::add));
            }
        }
        return found.values();
    }

    /**
     * A method as a class has it, its own or an inherited one.
     *
     * @param owner the class
     * @param name the method's name
     * @return the method of the nearest class that defines it
     */
    public Optional<PyFunction> method(PyClass owner, String name) {
        return ancestry(owner).stream()
                .filter(c -> c.methods().containsKey(name))
                .map(c -> c.methods().get(name))
                .findFirst();
    }
}
