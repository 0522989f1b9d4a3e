package io.github.qtloop.codegen.types;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The type variables of a version's stub files. In Java each is one letter: {@code _T} and {@code _T_co} are {@code T},
 * {@code _ProtocolT} is {@code P}.
 *
 * @param bounds the bound of each as a Python type, empty for none
 */
public record TypeVariables(Map<String, String> bounds) {
    private static final Pattern LETTER = Pattern.compile("(?<![\\w.])[A-Z](?!\\w)");

    boolean has(String name) {
        return bounds.containsKey(name);
    }

    String bound(String name) {
        return bounds.get(name);
    }

    /**
     * The Java name of a type variable.
     *
     * @param python its name in the stub file
     * @return one letter
     */
    public static String javaName(String python) {
        return python.replaceFirst("^_+", "").substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** The type variables in Java types, in their order. */
    static Stream<String> lettersOf(List<String> java) {
        return java.stream()
                .flatMap(type -> LETTER.matcher(type).results())
                .map(MatchResult::group)
                .distinct();
    }
}
