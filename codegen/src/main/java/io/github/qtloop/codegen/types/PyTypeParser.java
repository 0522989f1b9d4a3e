package io.github.qtloop.codegen.types;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the text of a Python type: {@code union: term ('|' term)*}, {@code term: NAME [list] | LITERAL | list},
 * {@code list: '[' [union (',' union)*] ']'}.
 */
public final class PyTypeParser {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\$?[\\w.]+|\\.\\.\\.|-\\d+|b?'[^']*'|b?\"[^\"]*\"|\\(\\)|[\\[\\]|,])");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private PyTypeParser(String text) {
        this.text = text;
    }

    /**
     * Reads a type.
     *
     * @param text as {@code dict[str, Any] | None}
     * @return the type
     * @throws IllegalArgumentException with the reason when the text is no type
     */
    public static PyType parse(String text) {
        return new PyTypeParser(text).parse();
    }

    private PyType parse() {
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (end < text.strip().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new IllegalArgumentException("'" + text + "' is no type: what is at column " + (end + 1) + "?");
            }
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        PyType type = union();
        if (next < tokens.size()) {
            throw unexpected();
        }
        return type;
    }

    private PyType union() {
        List<PyType> terms = new ArrayList<>(List.of(term()));
        while (accept("|")) {
            terms.add(term());
        }
        return PyType.union(terms.stream());
    }

    private PyType term() {
        if (accept("[")) {
            return new PyType.Listing(list());
        }
        if (next >= tokens.size() || Stream.of("]", "|", ",").anyMatch(tokens.get(next)::equals)) {
            throw unexpected();
        }
        String name = tokens.get(next++);
        return new PyType.Named(name, accept("[") ? list() : List.of());
    }

    /** What follows an opening bracket. */
    private List<PyType> list() {
        List<PyType> items = new ArrayList<>();
        while (!accept("]")) {
            if (!items.isEmpty() && !accept(",")) {
                throw unexpected();
            }
            items.add(union());
        }
        return items;
    }

    private boolean accept(String token) {
        boolean there = next < tokens.size() && tokens.get(next).equals(token);
        next += there ? 1 : 0;
        return there;
    }

    private IllegalArgumentException unexpected() {
        String found = next < tokens.size() ? "unexpected '" + tokens.get(next) + "'" : "it ends too early";
        return new IllegalArgumentException("'" + text + "' is no type: " + found);
    }
}
