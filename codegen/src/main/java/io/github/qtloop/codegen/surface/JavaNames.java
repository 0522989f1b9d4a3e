package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.overlay.OverlayTable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Turns Python names into Java names. A name that Java reserves needs another one from the overlay. */
final class JavaNames {
    private static final Set<String> OBJECT_METHODS = Arrays.stream(Object.class.getDeclaredMethods())
            .filter(m -> m.getParameterCount() == 0)
            .map(Method::getName)
            .collect(Collectors.toSet());

    private final OverlayTable<String> replacements;

    JavaNames(OverlayTable<String> replacements) {
        this.replacements = replacements;
    }

    /** The name of a method; {@code simple} tells that it has an overload without parameters. */
    String method(String dotted, Position position, boolean simple) {
        String name = variable(dotted, position);
        if (simple && OBJECT_METHODS.contains(name)) {
            throw reserved(dotted, name, "a method of java.lang.Object", position);
        }
        return name;
    }

    /** The name of a parameter or field. */
    String variable(String dotted, Position position) {
        String name = replacements.find(dotted).orElseGet(() -> camelCase(lastOf(dotted)));
        if (SourceVersion.isKeyword(name)) {
            throw reserved(dotted, name, "a word of the Java language", position);
        }
        if (!SourceVersion.isIdentifier(name)) {
            throw new CodegenException(position, dotted + ": '" + name + "' is no Java name");
        }
        return name;
    }

    private static CodegenException reserved(String dotted, String name, String what, Position position) {
        return new CodegenException(
                position,
                dotted + ": '" + name + "' is " + what + "; give it another name under java.names in the overlay");
    }

    /** The name of the options class of a method: {@code CreateServerOptions}. */
    String options(String dotted, String methodName) {
        return replacements
                .find(dotted + ".options")
                .orElseGet(() -> Character.toUpperCase(methodName.charAt(0)) + methodName.substring(1) + "Options");
    }

    private static String lastOf(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }

    private static String camelCase(String snake) {
        StringBuilder camel = new StringBuilder();
        boolean upper = false;
        for (char c : snake.toCharArray()) {
            if (c == '_' && !camel.isEmpty()) {
                upper = true;
            } else {
                camel.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return camel.toString();
    }
}
