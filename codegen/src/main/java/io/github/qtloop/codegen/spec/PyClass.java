package io.github.qtloop.codegen.spec;

import io.github.qtloop.codegen.Position;
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
 * @param attributes its properties and the public fields of its instances
 * @param methods its own methods, in the order of their definition
 * @param deprecation what the interpreter warns of
 * @param position where the spec describes it
 */
public record PyClass(
        String name,
        String definedAs,
        String module,
        boolean exception,
        List<String> bases,
        List<String> attributes,
        Map<String, PyFunction> methods,
        Optional<Deprecation> deprecation,
        Position position) {
    /** The name by which other classes call it as their base. */
    public String qualifiedName() {
        return module.equals("builtins") ? definedAs : module + "." + definedAs;
    }
}
