package io.github.qtloop.codegen.gates.conformance;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** Types of the JDK, as the running JDK has them. */
final class External {
    private External() {}

    /** A type of the JDK, which may be nested. */
    static Optional<Class<?>> find(String qualified) {
        if (!qualified.startsWith("java.") && !qualified.startsWith("javax.")) {
            return Optional.empty();
        }
        String name = qualified;
        while (true) {
            try {
                return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
            } catch (ClassNotFoundException e) {
                int dot = name.lastIndexOf('.');
                // An enclosing type begins with a capital letter, a package does not.
                int start = name.lastIndexOf('.', dot - 1) + 1;
                if (!Character.isUpperCase(name.charAt(start))) {
                    return Optional.empty();
                }
                name = name.substring(0, dot) + "$" + name.substring(dot + 1);
            }
        }
    }

    /** Whether a type has a method that another class may override, as far as name and arity tell. */
    static boolean has(Class<?> type, String method, int arity) {
        return Arrays.stream(type.getMethods()).anyMatch(m -> is(m, method, arity))
                || Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> is(m, method, arity))
                || Optional.ofNullable(type.getSuperclass())
                        .filter(s -> has(s, method, arity))
                        .isPresent();
    }

    private static boolean is(Method candidate, String method, int arity) {
        return candidate.getName().equals(method) && candidate.getParameterCount() == arity;
    }
}
