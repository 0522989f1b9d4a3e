package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.model.PyParameter;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.surface.JavaMethod.JavaParameter;
import java.util.List;
import java.util.Optional;

/**
 * Names parameters. The arguments that Python keeps for a callback vanish, for a lambda captures them: any number of
 * arguments has a Java form only where the overlay says what they mean.
 */
final class ParameterNamer {
    /** A parameter with its Java form, and a Java expression if it may be left out. */
    record Named(String name, String type, String doc, Optional<String> defaultValue) {
        JavaParameter parameter() {
            return new JavaParameter(name, type);
        }

        JavaOption option() {
            return new JavaOption(name, type, defaultValue.orElse(""), doc);
        }
    }

    private final Overlay overlay;
    private final TypeChoice types;
    private final JavaNames names;

    ParameterNamer(Overlay overlay, TypeChoice types, JavaNames names) {
        this.overlay = overlay;
        this.types = types;
        this.names = names;
    }

    /**
     * Names a parameter.
     *
     * @param owners the dotted names of its function, the nearest class first
     * @param parameter the parameter
     * @param self the Java type that Self means
     * @param position where the spec describes the function
     * @return its Java form, if it has one
     */
    Optional<Named> name(List<String> owners, PyParameter parameter, String self, Position position) {
        List<String> dotted = owners.stream().map(o -> o + "." + parameter.name()).toList();
        Optional<String> special = dotted.stream()
                .flatMap(name -> overlay.memberParameters().find(name).stream())
                .findFirst();
        if (parameter.variadic() && special.isEmpty()) {
            return Optional.empty();
        }
        String doc = special.or(() -> overlay.parameters().find(parameter.name()))
                .orElseThrow(() -> new CodegenException(
                        position, dotted.getFirst() + " is not documented: say in the overlay what it means"));
        String type = types.choose(dotted, parameter, self)
                .orElseThrow(() -> Members.missing(dotted.getFirst(), parameter.type(), position));
        return Optional.of(new Named(
                names.variable(dotted.getFirst(), position), type, doc, defaultOf(parameter, dotted, position)));
    }

    private Optional<String> defaultOf(PyParameter parameter, List<String> dotted, Position position) {
        if (parameter.kind() == PyParameter.Kind.VAR_KEYWORD) {
            return Optional.of("Map.of()");
        }
        return parameter.defaultValue().map(value -> value(dotted.getFirst(), value, position));
    }

    /** The Java form of a Python literal. */
    String value(String dotted, String python, Position position) {
        if (python.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return python;
        }
        if (python.matches("'[\\w ]*'")) {
            return python.replace('\'', '"');
        }
        return switch (python) {
            case "None" -> "null";
            case "True" -> "true";
            case "False" -> "false";
            default -> overlay.values()
                    .find(python)
                    .orElseThrow(() -> new CodegenException(
                            position,
                            dotted + ": the value " + python + " has no Java form: give it one under java.values in the"
                                    + " overlay"));
        };
    }
}
