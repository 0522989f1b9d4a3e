package io.github.qtloop.codegen.spec;

import io.github.qtloop.codegen.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A function of the module or a method.
 *
 * @param name its name
 * @param coroutine whether it is {@code async def}
 * @param empty whether it does nothing by default, as the calls of a protocol
 * @param parameters without the bound object
 * @param deprecation what the interpreter warns of
 * @param position where the spec describes it
 */
public record PyFunction(
        String name,
        boolean coroutine,
        boolean empty,
        List<PyParameter> parameters,
        Optional<Deprecation> deprecation,
        Position position) {
    /** The parameters as Python writes them, without parentheses: {@code callback, *args, context=None}. */
    public String signature() {
        StringBuilder text = new StringBuilder();
        String separator = "";
        boolean keywordsMarked = false;
        for (int i = 0; i < parameters.size(); i++) {
            PyParameter parameter = parameters.get(i);
            PyParameter.Kind kind = parameter.kind();
            if (kind == PyParameter.Kind.KEYWORD_ONLY && !keywordsMarked) {
                text.append(separator).append("*");
                separator = ", ";
            }
            keywordsMarked |= kind == PyParameter.Kind.KEYWORD_ONLY || kind == PyParameter.Kind.VAR_POSITIONAL;
            text.append(separator).append(parameter);
            separator = ", ";
            boolean last = i + 1 == parameters.size()
                    || parameters.get(i + 1).kind() != PyParameter.Kind.POSITIONAL_ONLY;
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
                coroutine,
                empty,
                parameters.stream()
                        .filter(p -> !excluded.contains(p.name()))
                        .collect(Collectors.toList()),
                deprecation,
                position);
    }
}
