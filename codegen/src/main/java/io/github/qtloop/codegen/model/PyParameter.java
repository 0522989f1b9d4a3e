package io.github.qtloop.codegen.model;

import java.util.Optional;

/**
 * A parameter.
 *
 * @param name its name
 * @param kind how arguments reach it
 * @param defaultValue a Python expression, if it may be left out
 * @param type a Python type, where typeshed has one
 * @param amongKeywords whether only typeshed names it, and the function takes it among its {@code **kwargs}
 */
public record PyParameter(
        String name, Kind kind, Optional<String> defaultValue, Optional<String> type, boolean amongKeywords) {
    /** How arguments reach a parameter, in Python's own terms. */
    public enum Kind {
        POSITIONAL_ONLY,
        POSITIONAL_OR_KEYWORD,
        VAR_POSITIONAL,
        KEYWORD_ONLY,
        VAR_KEYWORD
    }

    /** Whether it takes any number of arguments. */
    public boolean variadic() {
        return kind == Kind.VAR_POSITIONAL || kind == Kind.VAR_KEYWORD;
    }

    @Override
    public String toString() {
        String stars =
                switch (kind) {
                    case VAR_POSITIONAL -> "*";
                    case VAR_KEYWORD -> "**";
                    default -> "";
                };
        return stars + name + defaultValue.map(value -> "=" + value).orElse("");
    }
}
