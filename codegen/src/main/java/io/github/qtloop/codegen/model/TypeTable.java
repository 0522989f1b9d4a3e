package io.github.qtloop.codegen.model;

import java.util.Map;

/**
 * What the texts of types refer to, beside builtins and asyncio's own names.
 *
 * @param variables type variables and their bounds, empty for none
 * @param aliases names that only typeshed has, and the types that they stand for
 * @param classes classes that only typeshed has, and their bases
 * @param imports names from elsewhere, and where they come from
 * @param typeshed which typeshed the types come from: package, version, commit
 */
public record TypeTable(
        Map<String, String> variables,
        Map<String, String> aliases,
        Map<String, String> classes,
        Map<String, String> imports,
        Map<String, String> typeshed) {
    static final TypeTable EMPTY = new TypeTable(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
}
