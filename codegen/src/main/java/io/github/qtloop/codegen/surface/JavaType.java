package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.model.Deprecation;
import java.util.List;
import java.util.Optional;

/**
 * A generated type.
 *
 * @param name its simple name
 * @param kind what sort of type it is
 * @param origin where it comes from
 * @param pending why nothing implements it yet, when it is so
 * @param generics its type parameters, or empty
 * @param supertypes what it extends
 * @param doc its documentation
 * @param deprecation when it is deprecated
 * @param methods its methods
 * @param options its fields, for options; the parameters of its constructor, for exceptions that have some
 * @param message the message of an exception with parameters, as an expression
 */
public record JavaType(
        String name,
        Kind kind,
        Origin origin,
        Optional<String> pending,
        String generics,
        List<String> supertypes,
        JavaDoc doc,
        Optional<Deprecation> deprecation,
        List<JavaMethod> methods,
        List<JavaOption> options,
        Optional<String> message) {
    /** The sorts of generated types. */
    public enum Kind {
        /** The form of a Python class. */
        INTERFACE,
        /** The form of a Python exception. */
        EXCEPTION,
        /** The optional parameters of a method that has many. */
        OPTIONS,
        /** The functions of the module, as methods. */
        FUNCTIONS
    }
}
