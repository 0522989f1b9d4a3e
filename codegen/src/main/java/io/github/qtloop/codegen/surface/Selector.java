package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.model.PyAttribute;
import io.github.qtloop.codegen.model.PyClass;
import io.github.qtloop.codegen.model.PyFunction;
import io.github.qtloop.codegen.model.PyParameter;
import io.github.qtloop.codegen.model.Spec;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.surface.Selection.SelectedClass;
import io.github.qtloop.codegen.surface.Selection.SelectedFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phase <em>select</em>. Contract: from a checked spec it takes every name that a module exports, without what the
 * overlay excludes. A selected class holds its members complete: what it has from a base that is not selected becomes
 * its own.
 */
public final class Selector {
    private static final String CONSTRUCTOR = ".__init__";

    private final Spec spec;
    private final Overlay overlay;

    private Selector(Spec spec, Overlay overlay) {
        this.spec = spec;
        this.overlay = overlay;
    }

    /**
     * Selects.
     *
     * @param spec a checked spec
     * @param overlay says what is excluded
     * @return the selection
     * @throws CodegenException when nothing is selected
     */
    public static Selection select(Spec spec, Overlay overlay) {
        return new Selector(spec, overlay).select();
    }

    private Selection select() {
        List<SelectedClass> classes = spec.classes().values().stream()
                .filter(c -> selects(c.name()))
                .map(this::selectClass)
                .toList();
        List<SelectedFunction> functions = spec.functions().values().stream()
                .filter(f -> selects(f.name()))
                .map(f -> withKeywords(selectFunction(List.of(), f.name(), f), classes))
                .toList();
        if (classes.isEmpty() && functions.isEmpty()) {
            throw new CodegenException(
                    new Position(spec.python() + ".yaml", 1), "nothing of asyncio " + spec.python() + " is selected");
        }
        return new Selection(
                spec,
                classes,
                functions,
                spec.constants().values().stream().filter(c -> selects(c.name())).toList(),
                spec.aliases().values().stream().filter(a -> selects(a.name())).toList());
    }

    /** Whether a module exports a name, and the overlay does not exclude it. */
    private boolean selects(String name) {
        return !spec.exports().get(name).modules().isEmpty()
                && overlay.exclusions().find(name).isEmpty();
    }

    private SelectedClass selectClass(PyClass declaration) {
        Set<String> bases = new LinkedHashSet<>();
        List<String> otherBases = new ArrayList<>();
        Map<String, PyFunction> methods = new LinkedHashMap<>();
        Map<String, PyAttribute> attributes = new LinkedHashMap<>();
        collect(declaration, methods, attributes, bases, otherBases);
        overlay.classes().find(declaration.name()).flatMap(Overlay.ClassForm::signatures).ifPresent(source ->
                takeSignatures(declaration, source, methods, attributes));
        List<String> owners = spec.ancestry(declaration).stream().map(PyClass::name).toList();
        Map<String, PyFunction> special = new LinkedHashMap<>(methods);
        special.keySet().removeIf(name -> !name.startsWith("__"));
        return new SelectedClass(
                declaration,
                constructor(declaration),
                methods.values().stream()
                        .filter(m -> !m.name().startsWith("_"))
                        .filter(m -> !excludes(owners, m.name()))
                        .map(m -> selectFunction(owners, m.name(), m))
                        .toList(),
                special,
                attributes.values().stream()
                        .filter(a -> !excludes(owners, a.name()))
                        .toList(),
                List.copyOf(bases),
                otherBases);
    }

    /** Adds a class's members, and those of its bases up to the selected ones. */
    private void collect(
            PyClass from,
            Map<String, PyFunction> methods,
            Map<String, PyAttribute> attributes,
            Set<String> bases,
            List<String> otherBases) {
        from.methods().forEach(methods::putIfAbsent);
        from.attributes().forEach(a -> attributes.putIfAbsent(a.name(), a));
        for (String base : from.bases()) {
            PyClass inAsyncio = spec.classOf(base).orElse(null);
            if (inAsyncio == null) {
                otherBases.add(base);
            } else if (selects(inAsyncio.name())) {
                bases.add(inAsyncio.name());
            } else {
                collect(inAsyncio, methods, attributes, bases, otherBases);
            }
        }
    }

    /** Puts the signatures of another class in the place of a class's own, which say less. */
    private void takeSignatures(
            PyClass declaration, String source, Map<String, PyFunction> methods, Map<String, PyAttribute> attributes) {
        PyClass other = spec.classes().get(source);
        if (other == null) {
            throw new CodegenException(
                    declaration.position(), "the overlay takes signatures from " + source + ", which is no class");
        }
        methods.replaceAll((name, own) -> spec.method(other, name).orElse(own));
        spec.ancestry(other).stream()
                .flatMap(ancestor -> ancestor.attributes().stream())
                .forEach(a -> attributes.putIfAbsent(a.name(), a));
    }

    /** The nearest constructor, unless it is excluded for this class or for the one that has it. */
    private Optional<SelectedFunction> constructor(PyClass declaration) {
        if (declaration.exception()) {
            return Optional.empty();
        }
        Collection<PyClass> ancestry = spec.ancestry(declaration);
        for (PyClass ancestor : ancestry) {
            String name = ancestor.name() + ".__init__";
            if (overlay.exclusions().find(name).isPresent()) {
                return Optional.empty();
            }
            if (ancestor.constructor().isPresent()) {
                return ancestor.constructor().map(c -> selectFunction(List.of(ancestor.name()), "__init__", c));
            }
        }
        return Optional.empty();
    }

    /** Whether something is excluded for a class or for one of its bases, or for the function itself. */
    private boolean excludes(List<String> owners, String member) {
        return dotted(owners, member).stream().anyMatch(name -> overlay.exclusions().find(name).isPresent());
    }

    private static List<String> dotted(List<String> owners, String member) {
        return owners.isEmpty() ? List.of(member) : owners.stream().map(o -> o + "." + member).toList();
    }

    /** What only typeshed names is left out: the overlay says where keyword arguments go, and which of them Java has. */
    private SelectedFunction selectFunction(List<String> owners, String name, PyFunction function) {
        List<PyParameter> parameters = function.parameters().stream()
                .filter(p -> !p.amongKeywords())
                .filter(p -> !excludes(owners, name + "." + p.name()))
                .toList();
        return withConstructorKeywords(owners, new SelectedFunction(function, parameters));
    }

    /**
     * Where a function hands its keyword arguments to a constructor, it has the optional parameters of that as well. They
     * come before its own optional ones: so overloads stay when a signature hides parameters and gets new ones. Each may
     * be left out, which the constructor's default is not the same as. A function that names the first of them itself hides
     * none; its other keywords are for functions of the program.
     */
    private SelectedFunction withConstructorKeywords(List<String> owners, SelectedFunction function) {
        if (function.parameters().stream().noneMatch(p -> p.kind() == PyParameter.Kind.VAR_KEYWORD)) {
            return function;
        }
        List<String> dotted = dotted(owners, function.name());
        Optional<PyFunction> constructor = dotted.stream()
                .flatMap(name -> overlay.keywords().find(name).stream())
                .filter(target -> target.endsWith(CONSTRUCTOR))
                .findFirst()
                .flatMap(target -> spec.classes()
                        .get(target.substring(0, target.length() - CONSTRUCTOR.length()))
                        .constructor());
        if (constructor.isEmpty()) {
            return function;
        }
        Map<Boolean, List<PyParameter>> optional = function.parameters().stream()
                .filter(p -> p.kind() != PyParameter.Kind.VAR_KEYWORD)
                .collect(Collectors.partitioningBy(p -> p.defaultValue().isPresent()));
        List<String> required =
                optional.get(false).stream().map(PyParameter::name).toList();
        List<String> own = function.parameters().stream().map(PyParameter::name).toList();
        List<PyParameter> hidden = constructor.get().parameters().stream()
                .filter(p -> p.defaultValue().isPresent())
                .filter(p -> !excludes(owners, function.name() + "." + p.name()) && !required.contains(p.name()))
                .toList();
        if (hidden.isEmpty() || own.contains(hidden.getFirst().name())) {
            return function;
        }
        Stream<PyParameter> more =
                hidden.stream().filter(p -> !own.contains(p.name())).map(Selector::orNone);
        return new SelectedFunction(
                function.declaration(),
                Stream.of(optional.get(false).stream(), more, optional.get(true).stream())
                        .flatMap(s -> s)
                        .toList());
    }

    /** A parameter whose default is None. */
    private static PyParameter orNone(PyParameter parameter) {
        return parameter.defaultValue().equals(Optional.of("None"))
                ? parameter
                : new PyParameter(
                        parameter.name(),
                        parameter.kind(),
                        Optional.of("None"),
                        parameter.type().map(type -> type + " | None"),
                        parameter.amongKeywords());
    }

    /** Where a function hands its keyword arguments to a method, it has the optional parameters of that as well. */
    private SelectedFunction withKeywords(SelectedFunction function, List<SelectedClass> classes) {
        Optional<String> target = overlay.keywords().find(function.name()).filter(t -> !t.endsWith(CONSTRUCTOR));
        if (target.isEmpty()) {
            return function;
        }
        List<String> own = function.parameters().stream().map(PyParameter::name).toList();
        List<PyParameter> more = classes.stream()
                .flatMap(c -> c.methods().stream().filter(m -> target.get().equals(c.name() + "." + m.name())))
                .findFirst()
                .orElseThrow(() -> new CodegenException(
                        function.declaration().position(),
                        function.name() + " hands its keywords to " + target.get() + ", which is not selected"))
                .parameters()
                .stream()
                .filter(p -> p.defaultValue().isPresent() && !own.contains(p.name()))
                .toList();
        return new SelectedFunction(
                function.declaration(),
                Stream.concat(
                                function.parameters().stream().filter(p -> p.kind() != PyParameter.Kind.VAR_KEYWORD),
                                more.stream())
                        .toList());
    }
}
