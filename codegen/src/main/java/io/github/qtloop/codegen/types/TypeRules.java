package io.github.qtloop.codegen.types;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The overlay's rules for types, in their order. It remembers which were used. */
public final class TypeRules {
    private final List<TypeRule> rules = new ArrayList<>();
    private final List<UnionRule> unions = new ArrayList<>();
    private final Map<Object, Position> positions = new IdentityHashMap<>();
    private final Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Adds a rule. Earlier rules go before later ones.
     *
     * @param python a Python type with placeholders
     * @param java a Java type with placeholders
     * @param position where it stands
     * @throws CodegenException when the Python type is none
     */
    public void add(String python, String java, Position position) {
        try {
            TypeRule rule = new TypeRule(PyTypeParser.parse(python), java);
            rules.add(rule);
            positions.put(rule, position);
        } catch (IllegalArgumentException e) {
            throw new CodegenException(position, e.getMessage());
        }
    }

    /**
     * Adds a rule for unions.
     *
     * @param rule the rule
     * @param position where it stands
     */
    public void add(UnionRule rule, Position position) {
        unions.add(rule);
        positions.put(rule, position);
    }

    List<TypeRule> all() {
        return rules;
    }

    List<UnionRule> unions() {
        return unions;
    }

    void use(Object rule) {
        used.add(rule);
    }

    /**
     * Fails when there is a rule that no type needs.
     *
     * @throws CodegenException with the rule's place
     */
    public void requireUsed() {
        rules.forEach(rule -> requireUsed(rule, "java.types: " + rule.pattern()));
        unions.forEach(rule -> requireUsed(rule, "java.unions: " + rule.take() + " over " + rule.over()));
    }

    private void requireUsed(Object rule, String what) {
        if (!used.contains(rule)) {
            throw new CodegenException(positions.get(rule), "unused entry " + what + "; no version needs it");
        }
    }
}
