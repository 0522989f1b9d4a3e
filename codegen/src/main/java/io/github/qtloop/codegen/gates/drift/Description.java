package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Things in words. */
final class Description {
    private Description() {}

    /** What it is, as {@code coroutine function}. */
    static String kind(Item item) {
        String kind = item.text("kind").map(text -> text.replace('_', ' ')).orElse(item.kind().label());
        return switch (item.kind()) {
            case METHOD -> kind.equals("function") ? "method" : kind.replace("function", "method");
            case HOOKS -> item.subject().contains(".") ? "module with private functions" : "class with hooks";
            case HOOK -> item.owner().isEmpty() ? "private " + kind : "hook";
            case CONSTANT -> "class attribute";
            case TYPE -> "private type of typeshed";
            case RECORD -> "section";
            default -> kind;
        };
    }

    /** Its name as Python writes it, with the parameters of what can be called. */
    static String label(Item item) {
        return item.subject() + signature(item).map(Signature::toString).orElse("");
    }

    private static Optional<Signature> signature(Item item) {
        Optional<YamlNode> parameters = item.parameters();
        return parameters.isPresent() ? Optional.of(Signature.of(parameters)) : Optional.empty();
    }

    /** What the spec says about it, in one line. */
    static String text(Item item) {
        if (signature(item).isPresent()) {
            return label(item);
        }
        if (item.kind() == Kind.HOOKS) {
            return String.join(", ", item.facets().get(Item.HOOKS).entries().keySet());
        }
        String facets = item.facets().entrySet().stream()
                .filter(facet -> item.kind() != Kind.NAME || !facet.getKey().equals("inherited"))
                .map(facet -> facet.getKey() + ": " + facet.getValue().flow())
                .collect(Collectors.joining(", "));
        return facets.isEmpty() ? label(item) : facets;
    }

    /** What lists have more and less, as {@code +a -b}. */
    static String listed(Set<String> came, Set<String> went) {
        return Stream.concat(came.stream().map(word -> "+" + word), went.stream().map(word -> "-" + word))
                .collect(Collectors.joining(" "));
    }
}
