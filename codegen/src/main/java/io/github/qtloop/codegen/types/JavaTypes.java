package io.github.qtloop.codegen.types;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be said of a Java type from its text. */
public final class JavaTypes {
    private static final Map<String, String> BOXES =
            Map.of("boolean", "Boolean", "int", "Integer", "long", "Long", "double", "Double");
    private static final Set<String> FINAL = Set.of("Boolean", "Integer", "Long", "Double", "String", "byte[]");
    private static final Pattern WILDCARD = Pattern.compile("\\? (?:extends|super) (\\?|[\\w.]+(?:\\[])?)(?=[,>])");

    private JavaTypes() {}

    /**
     * A type that may also be null.
     *
     * @param type the type
     * @return the type, boxed and annotated
     */
    public static String nullable(String type) {
        String boxed = boxed(type);
        if (boxed.startsWith("@Nullable ") || boxed.endsWith(" @Nullable []")) {
            return boxed;
        }
        if (boxed.endsWith("[]")) {
            return boxed.substring(0, boxed.length() - 2) + " @Nullable []";
        }
        return "@Nullable " + boxed;
    }

    /**
     * A type that can be a type argument.
     *
     * @param type the type
     * @return the type, boxed
     */
    public static String boxed(String type) {
        return type.equals("void") ? "@Nullable Void" : BOXES.getOrDefault(type, type);
    }

    /** Wildcards whose bound has no other subtypes, or is a wildcard itself, become that bound. */
    static String withoutIdleWildcards(String type) {
        return WILDCARD.matcher(type).replaceAll(match -> {
            String bound = match.group(1);
            return bound.equals("?") || FINAL.contains(bound) ? bound : match.group();
        });
    }
}
