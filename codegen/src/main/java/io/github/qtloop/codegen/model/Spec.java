package io.github.qtloop.codegen.model;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The asyncio surface of one Python version.
 *
 * @param python the minor version, as {@code 3.13}
 * @param release the full version of the interpreter that was asked, as {@code 3.13.5}
 * @param modules the modules that export something, by name
 * @param classes the classes and exceptions by name, with those that are not exported but extended
 * @param functions the functions of the module by name
 * @param constants the constants by name
 * @param aliases the second names of classes
 * @param exports where each name is exported
 * @param hooks private and unexported functions, by qualified class or module and name
 * @param callSites how the library calls a loop and its parts, by {@code receiver.method}
 * @param attributes the instance attributes that the library reads, by {@code receiver.attribute}
 * @param types what the texts of types refer to
 */
public record Spec(
        PythonVersion python,
        String release,
        Map<String, PyModule> modules,
        Map<String, PyClass> classes,
        Map<String, PyFunction> functions,
        Map<String, PyConstant> constants,
        Map<String, PyAlias> aliases,
        Map<String, PyExport> exports,
        Map<String, Map<String, PyFunction>> hooks,
        Map<String, List<CallSite>> callSites,
        Map<String, AttributeUse> attributes,
        TypeTable types) {
    /**
     * Whether this version has a name at all.
     *
     * @param name a name of the module
     * @return true for a class, a function, a constant or an alias
     */
    public boolean has(String name) {
        return exports.containsKey(name);
    }

    /**
     * What the interpreter warns of where a name is used, be it in some cases only.
     *
     * @param name a name of the module
     * @return the deprecation of such a class or function
     */
    public Optional<Deprecation> warning(String name) {
        return Optional.ofNullable(classes.get(name)).flatMap(PyClass::deprecation)
                .or(() -> Optional.ofNullable(functions.get(name)).flatMap(PyFunction::deprecation));
    }

    /**
     * Whether this version has a method, an inherited one included.
     *
     * @param dotted as {@code Task.set_result}
     * @return true when there are such a class and such a method
     */
    public boolean hasMethod(String dotted) {
        String[] parts = dotted.split("\\.", 2);
        PyClass owner = classes.get(parts[0]);
        return parts.length == 2 && owner != null && method(owner, parts[1]).isPresent();
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
