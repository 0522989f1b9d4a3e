package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.model.TypeTable;
import io.github.qtloop.codegen.surface.Selection.SelectedClass;
import io.github.qtloop.codegen.types.TypeMapper;
import io.github.qtloop.codegen.types.TypeRules;
import io.github.qtloop.codegen.types.TypeVariables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The selected classes as Java types. */
final class ClassTypes {
    private final Map<String, SelectedClass> classes;
    private final TypeMapper mapper;

    ClassTypes(Selection selection, TypeRules rules) {
        classes = selection.classes().stream().collect(Collectors.toMap(SelectedClass::name, Function.identity()));
        TypeTable texts = selection.spec().types();
        mapper = new TypeMapper(
                rules,
                new TypeVariables(texts.variables()),
                texts.aliases(),
                name -> Optional.ofNullable(classes.get(name)).map(ClassTypes::letters));
    }

    TypeMapper mapper() {
        return mapper;
    }

    private static List<String> letters(SelectedClass selected) {
        return selected.declaration().typeParameters().stream()
                .map(TypeVariables::javaName)
                .toList();
    }

    /** The names of a class's type parameters. */
    Set<String> variables(SelectedClass selected) {
        return Set.copyOf(letters(selected));
    }

    /** The type parameters of a class with their bounds, or empty. */
    String generics(SelectedClass selected) {
        return mapper.declare(letters(selected), selected.declaration().typeParameters(), Set.of());
    }

    /** A class with its own type parameters as arguments. */
    String self(SelectedClass selected) {
        return applied(selected.name(), letters(selected));
    }

    /** A base of a class, whose type arguments are the type parameters of that class. */
    String base(SelectedClass selected, String base) {
        SelectedClass other = classes.get(base);
        return other.declaration().typeParameters().isEmpty() ? base : applied(base, letters(selected));
    }

    private static String applied(String name, List<String> arguments) {
        return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
    }
}
