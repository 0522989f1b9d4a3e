package io.github.qtloop.codegen.gates.drift;

import java.util.Optional;

/**
 * What has happened to a parameter.
 *
 * @param type what has happened
 * @param before the parameter as it was, unless it has come
 * @param after the parameter as it is, unless it has gone
 * @param text the same in words
 */
record ParameterChange(Type type, Optional<Parameter> before, Optional<Parameter> after, String text) {

    /** What can happen to a parameter. */
    enum Type {
        CAME,
        WENT,
        /** It has gone, but {@code **kwargs} takes it. */
        ABSORBED,
        RENAMED,
        /** Other ways of passing an argument. */
        KIND,
        /** Another value when it is left out. */
        DEFAULT,
        /** It may no longer be left out. */
        REQUIRED,
        /** It may be left out now. */
        OPTIONAL,
        /** Positions mean other parameters. */
        MOVED,
        /** Keyword-only parameters stand in another order, which no call can tell. */
        ORDER
    }
}
