package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.model.PyParameter.Kind;
import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A parameter as the spec has it.
 *
 * @param name its name
 * @param kind how arguments reach it
 * @param defaultValue a Python expression, if it may be left out
 * @param facets whatever else the spec says about it, as its type
 */
record Parameter(String name, Kind kind, Optional<String> defaultValue, Map<String, YamlNode> facets) {

    static Parameter of(YamlNode node) {
        Map<String, YamlNode> facets = new LinkedHashMap<>(node.entries());
        YamlNode name = facets.remove("name");
        YamlNode kind = facets.remove("kind");
        Optional<String> value = Optional.ofNullable(facets.remove("default")).map(YamlNode::text);
        return new Parameter(name.text(), Kind.valueOf(kind.text().toUpperCase(Locale.ROOT)), value, facets);
    }

    /** Whether arguments may reach it by their position, one of them and not any number. */
    boolean positional() {
        return kind == Kind.POSITIONAL_ONLY || kind == Kind.POSITIONAL_OR_KEYWORD;
    }

    boolean byKeyword() {
        return kind == Kind.KEYWORD_ONLY || kind == Kind.POSITIONAL_OR_KEYWORD;
    }

    /** Whether calls may name it. The bound object has a name as well, but no call uses that. */
    boolean mayBeNamed() {
        return byKeyword() && !name.equals("self");
    }

    /** Whether the function itself does not name it but takes it among others. */
    boolean hidden() {
        return facets.containsKey("source");
    }

    boolean variadic() {
        return kind == Kind.VAR_POSITIONAL || kind == Kind.VAR_KEYWORD;
    }

    boolean required() {
        return defaultValue.isEmpty() && !variadic();
    }

    @Override
    public String toString() {
        String stars = kind == Kind.VAR_POSITIONAL ? "*" : kind == Kind.VAR_KEYWORD ? "**" : "";
        return stars + name + defaultValue.map(value -> "=" + value).orElse("");
    }
}
