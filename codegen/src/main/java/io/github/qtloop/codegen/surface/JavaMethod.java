package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.model.Deprecation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A generated method.
 *
 * @param name its name
 * @param origin where it comes from
 * @param generics its type parameters, or empty
 * @param returns its return type
 * @param parameters its parameters
 * @param body what it does by default
 * @param doc its documentation
 * @param deprecation when it is deprecated
 */
public record JavaMethod(
        String name,
        Origin origin,
        String generics,
        String returns,
        List<JavaParameter> parameters,
        Body body,
        JavaDoc doc,
        Optional<Deprecation> deprecation) {
    /**
     * A parameter.
     *
     * @param name its name
     * @param type its type
     */
    public record JavaParameter(String name, String type) {}

    /** What a method of an interface does by default. */
    public sealed interface Body {
        /** Nothing: the core must implement it. */
        record Abstract() implements Body {}

        /** It does nothing; a boolean is false. */
        record Empty() implements Body {}

        /** It raises NotImplementedError. */
        record Pending(String operation, String reason) implements Body {}

        /** It returns the field of its name. */
        record Getter() implements Body {}

        /** It calls the overload with all parameters, with these arguments. */
        record Delegate(List<String> arguments) implements Body {}
    }

    /** What the compiler tells overloads apart by: name and parameter types. */
    public String erasure() {
        return name + parameters.stream().map(JavaParameter::type).collect(Collectors.joining(", ", "(", ")"));
    }

    /** What callers and implementations depend on: all but the documentation. */
    public String signature() {
        return generics + " " + returns + " " + erasure();
    }

    /** This method with another body. */
    JavaMethod with(Body other) {
        return new JavaMethod(name, origin, generics, returns, parameters, other, doc, deprecation);
    }

    /** This method with another deprecation. */
    JavaMethod with(Optional<Deprecation> other) {
        return new JavaMethod(name, origin, generics, returns, parameters, body, doc, other);
    }
}
