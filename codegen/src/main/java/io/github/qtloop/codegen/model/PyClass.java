package io.github.qtloop.codegen.model;

import io.github.qtloop.codegen.base.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A class of asyncio.
 *
 * @param name the name under which it is exported
 * @param definedAs the name in the class statement
 * @param module the module that defines it
 * @param exception whether it is one
 * @param bases the qualified names of its bases
 * @param typeParameters its type variables
 * @param accelerated whether it is written in C
 * @param constructor how instances are made, when the class itself says so
 * @param attributes its properties and the public fields of its instances
 * @param constants its public class attributes and their values as Python expressions
 * @param methods its own methods, in the order of their definition
 * @param inherited the names of the public methods that it inherits, by declaring class
 * @param deprecation what the interpreter warns of
 * @param position where the spec describes it
 */
public record PyClass(
        String name,
        String definedAs,
        String module,
        boolean exception,
        List<String> bases,
        List<String> typeParameters,
        boolean accelerated,
        Optional<PyFunction> constructor,
        List<PyAttribute> attributes,
        Map<String, String> constants,
        Map<String, PyFunction> methods,
        Map<String, List<String>> inherited,
        Optional<Deprecation> deprecation,
        Position position) {
    /** The names of its attributes. */
    public List<String> attributeNames() {
        return attributes.stream().map(PyAttribute::name).toList();
    }

    /** The name by which other classes call it as their base. */
    public String qualifiedName() {
        return module.equals("builtins") ? definedAs : module + "." + definedAs;
    }
}
