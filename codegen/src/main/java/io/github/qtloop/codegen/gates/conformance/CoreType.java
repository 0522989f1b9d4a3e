package io.github.qtloop.codegen.gates.conformance;

import com.github.javaparser.ast.Node;
import io.github.qtloop.codegen.base.Position;
import java.util.List;

/**
 * A handwritten type.
 *
 * @param name its qualified name; one of an anonymous class is no Java name
 * @param kind what sort of type it is
 * @param supertypes the qualified names of what it extends and implements, its superclass first
 * @param variables the names of its type parameters
 * @param methods its own instance methods
 * @param shared whether it is compiled for all versions
 * @param syntax its declaration
 * @param position where it is declared
 */
record CoreType(
        String name,
        Kind kind,
        List<String> supertypes,
        List<String> variables,
        List<CoreMethod> methods,
        boolean shared,
        Node syntax,
        Position position) {
    /** The sorts of types, as far as they matter. */
    enum Kind {
        INTERFACE,
        ABSTRACT,
        CONCRETE
    }

    /** Its name as its own compilation unit calls it. */
    String label() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
