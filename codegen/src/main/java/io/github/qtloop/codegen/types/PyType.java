package io.github.qtloop.codegen.types;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A type as a Python stub file writes it. Its text is what Python itself would print. */
public sealed interface PyType {
    /** The type of {@code None}. */
    PyType NONE = new Named("None", List.of());

    /**
     * A name, a literal or an ellipsis, perhaps with arguments: {@code dict[str, Any]}.
     *
     * @param name the name, with its dots
     * @param arguments what stands in the brackets, none when there are none
     */
    record Named(String name, List<PyType> arguments) implements PyType {
        @Override
        public String toString() {
            return arguments.isEmpty() ? name : name + bracketed(arguments);
        }
    }

    /**
     * {@code A | B}.
     *
     * @param alternatives at least two, none of them a union
     */
    record Union(List<PyType> alternatives) implements PyType {
        @Override
        public String toString() {
            return alternatives.stream().map(PyType::toString).collect(Collectors.joining(" | "));
        }
    }

    /**
     * The parameters of a callable: {@code [A, B]}.
     *
     * @param items the types
     */
    record Listing(List<PyType> items) implements PyType {
        @Override
        public String toString() {
            return bracketed(items);
        }
    }

    private static String bracketed(List<PyType> types) {
        return types.stream().map(PyType::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * The union of types, flat and without repetitions.
     *
     * @param types at least one
     * @return the one type, or a union
     */
    static PyType union(Stream<PyType> types) {
        List<PyType> alternatives =
                types.flatMap(t -> t.alternatives().stream()).distinct().toList();
        return alternatives.size() == 1 ? alternatives.getFirst() : new Union(alternatives);
    }

    /** The alternatives of a union, or the type itself. */
    default List<PyType> alternatives() {
        return this instanceof Union union ? union.alternatives : List.of(this);
    }

    /** All names in this type, in the order of the text. */
    default Stream<String> names() {
        return switch (this) {
            case Named(String name, List<PyType> arguments) ->
                Stream.concat(Stream.of(name), arguments.stream().flatMap(PyType::names));
            case Union(List<PyType> alternatives) -> alternatives.stream().flatMap(PyType::names);
            case Listing(List<PyType> items) -> items.stream().flatMap(PyType::names);
        };
    }

    /**
     * This type with others in the place of names without arguments.
     *
     * @param replacement gives a type for a name, or the same one
     * @return another type
     */
    default PyType replace(UnaryOperator<PyType> replacement) {
        return switch (this) {
            case Named named when named.arguments.isEmpty() -> replacement.apply(named);
            case Named(String name, List<PyType> arguments) ->
                new Named(name, arguments.stream().map(a -> a.replace(replacement)).toList());
            case Union(List<PyType> alternatives) ->
                union(alternatives.stream().map(a -> a.replace(replacement)));
            case Listing(List<PyType> items) ->
                new Listing(items.stream().map(i -> i.replace(replacement)).toList());
        };
    }
}
