package io.github.qtloop.codegen.types;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the Python types of one version into Java types. What says nothing ({@code Any}, {@code object}) and what no
 * rule knows has no Java type.
 *
 * <p>In this order a type is: what a rule says; a type variable; an alias; a generated class; {@code Self}.
 */
public final class TypeMapper {
    private static final Set<String> ANYTHING = Set.of("Any", "object", "...");
    private static final Set<String> LIBRARY = Set.of(
            "base_events", "events", "futures", "locks", "protocols", "queues", "streams", "tasks", "transports");

    private final TypeRules rules;
    private final TypeVariables variables;
    private final Map<String, PyType> aliases = new TreeMap<>();
    private final Function<String, Optional<List<String>>> classes;

    /** The state of one derivation: the class that Self means, and the union rules that were used. */
    private record Request(String self, SortedSet<String> unions) {}

    /**
     * Makes a mapper.
     *
     * @param rules the rules
     * @param variables the type variables of the version
     * @param aliases the texts of the version's type aliases, by name
     * @param classes gives the type parameters of a class that gets a Java form, in Java's names
     */
    public TypeMapper(
            TypeRules rules,
            TypeVariables variables,
            Map<String, String> aliases,
            Function<String, Optional<List<String>>> classes) {
        this.rules = rules;
        this.variables = variables;
        this.classes = classes;
        aliases.forEach((name, text) -> this.aliases.put(name, PyTypeParser.parse(text)));
    }

    /**
     * Derives a Java type.
     *
     * @param python the text of a Python type
     * @param self the Java type that {@code Self} means
     * @return the Java type, or nothing when the text says too little
     */
    public Optional<DerivedType> derive(String python, String self) {
        Request request = new Request(self, new TreeSet<>());
        return map(PyTypeParser.parse(python), request)
                .map(java -> new DerivedType(JavaTypes.withoutIdleWildcards(java), request.unions));
    }

    private Optional<String> map(PyType type, Request request) {
        Optional<String> ruled = byRule(type, request);
        if (ruled.isPresent()) {
            return ruled;
        }
        return switch (type) {
            case PyType.Union union -> union(union, request);
            case PyType.Listing listing -> Optional.empty();
            case PyType.Named named when named.equals(PyType.NONE) -> Optional.of("void");
            case PyType.Named named -> named(named, request);
        };
    }

    private Optional<String> byRule(PyType type, Request request) {
        for (TypeRule rule : rules.all()) {
            Optional<Map<String, PyType>> found = rule.match(type);
            if (found.isPresent()) {
                rules.use(rule);
                return fill(rule.java(), found.get(), request);
            }
        }
        return Optional.empty();
    }

    private Optional<String> fill(String template, Map<String, PyType> found, Request request) {
        String filled = template;
        for (Map.Entry<String, PyType> placeholder : found.entrySet()) {
            if (template.contains(placeholder.getKey())) {
                Optional<String> argument = argument(placeholder.getValue(), request);
                if (argument.isEmpty()) {
                    return Optional.empty();
                }
                filled = filled.replace(placeholder.getKey(), argument.get());
            }
        }
        return Optional.of(filled);
    }

    /** A type as a type argument; there, anything is a wildcard. */
    private Optional<String> argument(PyType type, Request request) {
        boolean anything = type instanceof PyType.Named(String name, List<PyType> none) && ANYTHING.contains(name);
        return anything ? Optional.of("?") : map(type, request).map(JavaTypes::boxed);
    }

    private Optional<String> named(PyType.Named type, Request request) {
        String name = type.name();
        if (variables.has(name)) {
            return Optional.of(TypeVariables.javaName(name));
        }
        PyType alias = aliases.get(name);
        if (alias != null) {
            return map(expand(alias, type.arguments()), request);
        }
        if (name.equals("Self")) {
            return Optional.of(request.self);
        }
        String simple = simpleName(name);
        return classes.apply(simple).flatMap(parameters -> {
            String template = parameters.stream()
                    .map(p -> "$" + p)
                    .collect(Collectors.joining(", ", "<", ">"));
            Map<String, PyType> arguments = new TreeMap<>();
            Iterator<PyType> given = type.arguments().iterator();
            parameters.forEach(p -> arguments.put(
                    "$" + p, given.hasNext() ? given.next() : new PyType.Named("Any", List.of())));
            return fill(parameters.isEmpty() ? simple : simple + template, arguments, request);
        });
    }

    /** {@code streams.StreamReader} is {@code StreamReader}; {@code concurrent.futures.Future} stays what it is. */
    private static String simpleName(String name) {
        int dot = name.indexOf('.');
        return dot >= 0 && LIBRARY.contains(name.substring(0, dot)) ? name.substring(dot + 1) : name;
    }

    /** An alias with arguments in the place of its type variables, in the order in which these occur. */
    private PyType expand(PyType alias, List<PyType> arguments) {
        List<String> parameters = alias.names().filter(variables::has).distinct().toList();
        return alias.replace(type -> {
            int index = parameters.indexOf(type.toString());
            return index >= 0 && index < arguments.size() ? arguments.get(index) : type;
        });
    }

    private Optional<String> union(PyType.Union union, Request request) {
        List<PyType> flat = PyType.union(union.alternatives().stream().map(this::withoutAlias))
                .alternatives();
        boolean nullable = flat.contains(PyType.NONE);
        List<PyType> left = new ArrayList<>(flat);
        left.remove(PyType.NONE);
        for (UnionRule rule : rules.unions()) {
            if (left.stream().anyMatch(t -> headed(t, rule.take()))
                    && left.removeIf(t -> rule.over().stream().anyMatch(name -> headed(t, name)))) {
                rules.use(rule);
                request.unions.add(rule.take() + " over " + String.join(", ", rule.over()) + ": " + rule.reason());
            }
        }
        Optional<String> ruled = byRule(PyType.union(left.stream()), request);
        if (left.size() > 1 && ruled.isPresent()) {
            return ruled.map(java -> nullable ? JavaTypes.nullable(java) : java);
        }
        List<Optional<String>> forms = left.stream().map(t -> map(t, request)).distinct().toList();
        return forms.size() == 1
                ? forms.getFirst().map(java -> nullable ? JavaTypes.nullable(java) : java)
                : Optional.empty();
    }

    /** An alias that no rule knows stands for its alternatives. */
    private PyType withoutAlias(PyType type) {
        boolean ruled = rules.all().stream().anyMatch(rule -> rule.match(type).isPresent());
        if (!ruled && type instanceof PyType.Named(String name, List<PyType> arguments) && aliases.containsKey(name)) {
            return PyType.union(expand(aliases.get(name), arguments).alternatives().stream().map(this::withoutAlias));
        }
        return type;
    }

    private static boolean headed(PyType type, String name) {
        return type instanceof PyType.Named named && simpleName(named.name()).equals(name);
    }

    /**
     * The type parameters that a Java signature needs, with their bounds.
     *
     * @param java the Java types of the signature
     * @param python the texts of its Python types
     * @param known the names that are declared already
     * @return {@code T extends @Nullable Object, P extends BaseProtocol}, or empty
     */
    public String declare(List<String> java, List<String> python, Set<String> known) {
        Set<String> names = python.stream()
                .map(PyTypeParser::parse)
                .flatMap(this::deepNames)
                .filter(variables::has)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return TypeVariables.lettersOf(java)
                .filter(letter -> !known.contains(letter))
                .map(letter -> letter + " extends " + bound(letter, names))
                .collect(Collectors.joining(", "));
    }

    /** The names in a type and in the aliases that it refers to. */
    private Stream<String> deepNames(PyType type) {
        return type.names().flatMap(name -> {
            PyType alias = aliases.get(name);
            return alias == null ? Stream.of(name) : deepNames(alias);
        });
    }

    private String bound(String letter, Set<String> names) {
        return names.stream()
                .filter(name -> TypeVariables.javaName(name).equals(letter))
                .map(variables::bound)
                .filter(bound -> !bound.isEmpty())
                .findFirst()
                .flatMap(bound -> derive(bound, ""))
                .map(DerivedType::java)
                .orElse("@Nullable Object");
    }
}
