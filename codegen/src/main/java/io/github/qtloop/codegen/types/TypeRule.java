package io.github.qtloop.codegen.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Java form of some Python types.
 *
 * @param pattern a Python type, in which {@code $0}, {@code $1} … stand for any type
 * @param java a Java type, which may refer to the Java forms of those
 */
public record TypeRule(PyType pattern, String java) {
    /**
     * Compares a type with the pattern.
     *
     * @param type the type
     * @return what the placeholders stand for, by their names, when the type matches
     */
    public Optional<Map<String, PyType>> match(PyType type) {
        Map<String, PyType> found = new TreeMap<>();
        return matches(pattern, type, found) ? Optional.of(found) : Optional.empty();
    }

    private static boolean matches(PyType pattern, PyType type, Map<String, PyType> found) {
        if (pattern instanceof PyType.Named(String name, List<PyType> none) && name.startsWith("$")) {
            found.put(name, type);
            return true;
        }
        if (pattern instanceof PyType.Named a && type instanceof PyType.Named b) {
            return a.name().equals(b.name()) && matchAll(a.arguments(), b.arguments(), found);
        }
        if (pattern instanceof PyType.Listing(List<PyType> a) && type instanceof PyType.Listing(List<PyType> b)) {
            return matchAll(a, b, found);
        }
        return pattern.equals(type);
    }

    private static boolean matchAll(List<PyType> patterns, List<PyType> types, Map<String, PyType> found) {
        if (patterns.size() != types.size()) {
            return false;
        }
        for (int i = 0; i < types.size(); i++) {
            if (!matches(patterns.get(i), types.get(i), found)) {
                return false;
            }
        }
        return true;
    }
}
