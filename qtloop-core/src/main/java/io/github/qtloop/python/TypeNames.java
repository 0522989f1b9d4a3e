package io.github.qtloop.python;

import io.github.qtloop.python.convert.Support;
import java.util.Arrays;
import java.util.List;

/** Tells by the names of classes what an exception of Python is. */
final class TypeNames {

    private TypeNames() {}

    /**
     * Asks Python, or, when it has ended, the names that the classes had.
     *
     * @param exception the exception
     * @param types the names of its class and of all that it inherits from
     * @param names what is asked for
     */
    static boolean match(PythonObject exception, List<String> types, String... names) {
        Object answer;
        try {
            answer = exception.withGil(_ -> ToJava.<Object>take(
                    PythonCalls.call(Support.errors("matches"), exception, List.of(names)), Object.class));
        } catch (IllegalStateException e) {
            // Python has ended, or the program has closed the handle.
            return match(types, names);
        }
        if (answer instanceof String unknown) {
            throw new IllegalArgumentException("Python has no class " + unknown
                    + ": name one by its module, as in aiohttp.ClientError, or a builtin one, as in KeyError");
        }
        return Boolean.TRUE.equals(answer);
    }

    /** By the names alone; a package gives the classes of its modules a shorter one. */
    static boolean match(List<String> types, String... names) {
        return Arrays.stream(names).anyMatch(name -> types.stream().anyMatch(type -> isShortFor(name, type)));
    }

    private static boolean isShortFor(String name, String type) {
        int dot = name.lastIndexOf('.');
        return type.equals(name) || dot > 0 && type.startsWith(name.substring(0, dot + 1)) && type.endsWith(name.substring(dot));
    }
}
