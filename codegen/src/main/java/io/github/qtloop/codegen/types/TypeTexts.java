package io.github.qtloop.codegen.types;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.model.PyAttribute;
import io.github.qtloop.codegen.model.PyFunction;
import io.github.qtloop.codegen.model.PyParameter;
import io.github.qtloop.codegen.model.Spec;
import io.github.qtloop.codegen.model.TypeTable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Phase <em>check</em>, for types. Contract: after it, every type text is a type, and no alias stands for itself. */
public final class TypeTexts {
    private final Spec spec;

    private TypeTexts(Spec spec) {
        this.spec = spec;
    }

    /**
     * Checks the types of a spec.
     *
     * @param spec the spec
     * @throws CodegenException with line and reason for the first fault
     */
    public static void check(Spec spec) {
        new TypeTexts(spec).check();
    }

    private void check() {
        Position types = new Position(spec.python() + ".yaml", 1);
        TypeTable table = spec.types();
        table.aliases().forEach((name, text) -> check(Optional.of(text), types, "the alias " + name));
        table.variables().forEach((name, bound) ->
                check(Optional.of(bound).filter(text -> !text.isEmpty()), types, "the type variable " + name));
        table.aliases().keySet().forEach(name -> checkCircle(name, types));
        spec.functions().values().forEach(f -> check(f, f.name()));
        spec.constants().values().forEach(c -> check(c.type(), c.position(), c.name()));
        spec.classes().values().forEach(c -> {
            c.constructor().ifPresent(f -> check(f, c.name() + ".__init__"));
            c.methods().values().forEach(m -> check(m, c.name() + "." + m.name()));
            for (PyAttribute attribute : c.attributes()) {
                check(attribute.type(), c.position(), c.name() + "." + attribute.name());
            }
        });
    }

    private void check(PyFunction function, String name) {
        check(function.returns(), function.position(), name);
        for (PyParameter parameter : function.parameters()) {
            check(parameter.type(), function.position(), name + "." + parameter.name());
        }
    }

    private static void check(Optional<String> type, Position position, String name) {
        try {
            type.ifPresent(PyTypeParser::parse);
        } catch (IllegalArgumentException e) {
            throw new CodegenException(position, name + ": " + e.getMessage());
        }
    }

    private void checkCircle(String start, Position position) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            String text = spec.types().aliases().get(open.remove());
            if (text == null) {
                continue;
            }
            for (String name : PyTypeParser.parse(text).names().toList()) {
                if (name.equals(start)) {
                    throw new CodegenException(position, "the alias " + start + " stands for itself");
                }
                if (seen.add(name)) {
                    open.add(name);
                }
            }
        }
    }
}
