package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.model.PyParameter.Kind;
import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A parameter list, without the bound object.
 *
 * @param parameters in their order
 */
record Signature(List<Parameter> parameters) {

    static final Signature NONE = new Signature(List.of());

    /** The signature of a function, or the one of nothing. */
    static Signature of(Optional<YamlNode> list) {
        return new Signature(list.map(YamlNode::items).orElse(List.of()).stream()
                .map(Parameter::of)
                .toList());
    }

    /** Those that a position reaches. */
    List<Parameter> positionals() {
        return parameters.stream().filter(Parameter::positional).toList();
    }

    /** The parameter that an argument at a position reaches, from 0. */
    Optional<Parameter> at(int position) {
        List<Parameter> reachable = positionals();
        return position < reachable.size()
                ? Optional.of(reachable.get(position))
                : parameters.stream().filter(parameter -> parameter.kind() == Kind.VAR_POSITIONAL).findFirst();
    }

    /** Whether it has a parameter of a name. */
    boolean has(String name) {
        return parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    /**
     * As Python writes it, in parentheses, but with dots for what is not named.
     *
     * @param shown the names of parameters that matter
     * @return as {@code (..., keep_alive=None)}
     */
    String only(Set<String> shown) {
        List<String> parts = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (shown.contains(parameter.name())) {
                parts.add(parameter.toString());
            } else if (parts.isEmpty() || !parts.getLast().equals("...")) {
                parts.add("...");
            }
        }
        return "(" + String.join(", ", parts) + ")";
    }

    /** As Python writes it, in parentheses. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        Kind previous = Kind.POSITIONAL_OR_KEYWORD;
        for (Parameter parameter : parameters) {
            if (previous == Kind.POSITIONAL_ONLY && parameter.kind() != Kind.POSITIONAL_ONLY) {
                parts.add("/");
            }
            if (parameter.kind() == Kind.KEYWORD_ONLY && previous.compareTo(Kind.VAR_POSITIONAL) < 0) {
                parts.add("*");
            }
            parts.add(parameter.toString());
            previous = parameter.kind();
        }
        if (previous == Kind.POSITIONAL_ONLY) {
            parts.add("/");
        }
        return "(" + String.join(", ", parts) + ")";
    }
}
