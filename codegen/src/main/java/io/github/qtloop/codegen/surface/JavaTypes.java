package io.github.qtloop.codegen.surface;

import java.util.Map;

/** What can be said of a Java type from its text. */
final class JavaTypes {
    private static final Map<String, String> BOXES =
            Map.of("boolean", "Boolean", "int", "Integer", "long", "Long", "double", "Double");

    private JavaTypes() {}

    /** A type that may also be null. */
    static String nullable(String type) {
        if (type.contains("@Nullable ") && !type.contains("<")) {
            return type;
        }
        if (type.endsWith("[]")) {
            return type.replace("[]", " @Nullable []");
        }
        return "@Nullable " + boxed(type);
    }

    /** A type that can be a type argument. */
    static String boxed(String type) {
        return type.equals("void") ? "@Nullable Void" : BOXES.getOrDefault(type, type);
    }

    /** The names of type parameters: {@code T} for {@code T extends @Nullable Object}. */
    static String argument(String generics) {
        return generics.split(" ", 2)[0];
    }
}
