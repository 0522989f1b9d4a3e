package io.github.qtloop.codegen.model;

import io.github.qtloop.codegen.base.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A function of the module or a method.
 *
 * @param name its name
 * @param kind what calling it gives
 * @param binding what it is called on
 * @param body what it does by default
 * @param accelerated whether it is written in C
 * @param needsRunningLoop whether it refuses a loop that is not the running one
 * @param parameters without the bound object
 * @param returns a Python type, where typeshed has one; of a coroutine function, what awaiting it gives
 * @param overloads how many overloads of typeshed its types unite
 * @param signatureFrom where the signature comes from when the function itself is not written in Python
 * @param deprecation what the interpreter warns of
 * @param position where the spec describes it
 */
public record PyFunction(
        String name,
        Kind kind,
        Binding binding,
        Body body,
        boolean accelerated,
        boolean needsRunningLoop,
        List<PyParameter> parameters,
        Optional<String> returns,
        int overloads,
        Optional<String> signatureFrom,
        Optional<Deprecation> deprecation,
        Position position) {
    /** What calling a function gives, in Python's own terms. */
    public enum Kind {
        FUNCTION,
        COROUTINE_FUNCTION,
        ASYNC_GENERATOR_FUNCTION
    }

    /** What a function is called on. */
    public enum Binding {
        INSTANCE,
        STATIC,
        CLASS
    }

    /** What a function does by default. */
    public enum Body {
        /** Anything else. */
        REAL,
        /** It raises {@code NotImplementedError}. */
        ABSTRACT,
        /** Nothing, as the calls of a protocol. */
        EMPTY
    }

    /** Whether it is {@code async def}. */
    public boolean coroutine() {
        return kind == Kind.COROUTINE_FUNCTION;
    }

    /** Whether it does nothing by default. */
    public boolean empty() {
        return body == Body.EMPTY;
    }

    /** The parameters as Python writes them, without parentheses: {@code callback, *args, context=None}. */
    public String signature() {
        StringBuilder text = new StringBuilder();
        String separator = "";
        boolean keywordsMarked = false;
        List<PyParameter> written =
                parameters.stream().filter(p -> !p.amongKeywords()).toList();
        for (int i = 0; i < written.size(); i++) {
            PyParameter parameter = written.get(i);
            PyParameter.Kind kind = parameter.kind();
            if (kind == PyParameter.Kind.KEYWORD_ONLY && !keywordsMarked) {
                text.append(separator).append("*");
                separator = ", ";
            }
            keywordsMarked |= kind == PyParameter.Kind.KEYWORD_ONLY || kind == PyParameter.Kind.VAR_POSITIONAL;
            text.append(separator).append(parameter);
            separator = ", ";
            boolean last = i + 1 == written.size()
                    || written.get(i + 1).kind() != PyParameter.Kind.POSITIONAL_ONLY;
            if (kind == PyParameter.Kind.POSITIONAL_ONLY && last) {
                text.append(", /");
            }
        }
        return text.toString();
    }

    /**
     * This function with other parameters.
     *
     * @param excluded the names of those to leave out
     * @return a function without them
     */
    public PyFunction without(List<String> excluded) {
        return new PyFunction(
                name,
                kind,
                binding,
                body,
                accelerated,
                needsRunningLoop,
                parameters.stream()
                        .filter(p -> !excluded.contains(p.name()))
                        .collect(Collectors.toList()),
                returns,
                overloads,
                signatureFrom,
                deprecation,
                position);
    }
}
