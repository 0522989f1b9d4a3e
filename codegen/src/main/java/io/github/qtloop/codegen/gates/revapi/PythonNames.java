package io.github.qtloop.codegen.gates.revapi;

import io.github.qtloop.codegen.model.PyClass;
import io.github.qtloop.codegen.model.PyFunction;
import io.github.qtloop.codegen.model.Spec;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.Overlay.ClassForm;
import io.github.qtloop.codegen.surface.JavaType;
import io.github.qtloop.codegen.surface.Namer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leads from an element of a generated API back to the Python names that decide what it is. */
final class PythonNames {
    /** The class of static methods that stands beside the interface of the functions. */
    private static final String FUNCTIONS_FRONT = "Asyncio";

    private static final String CONSTRUCTOR = ".__init__";

    private final Spec spec;
    private final Overlay overlay;
    private final Map<String, JavaType> types;

    PythonNames(CompiledShims shims, Overlay overlay) {
        this.spec = shims.spec();
        this.overlay = overlay;
        this.types = shims.surface().types().stream().collect(Collectors.toMap(JavaType::name, Function.identity()));
    }

    /** The Java type that an element belongs to, or nothing for one that is not generated. */
    Optional<JavaType> typeOf(ApiElement element) {
        String name = element.topLevel();
        return Optional.ofNullable(types.get(name.equals(FUNCTIONS_FRONT) ? Namer.FUNCTIONS : name));
    }

    /** The dotted names of the thing that an element is the Java form of, with those it inherits from. */
    Set<String> of(ApiElement element) {
        return typeOf(element).map(type -> origins(type, element.member())
                        .flatMap(this::withAncestors)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
    }

    /** The classes that a dotted name's class takes its members from, with that class. */
    Set<String> classesOf(String dotted) {
        return lineage(dotted.split("\\.", 2)[0]).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The words in the Python types of a function or method; what an alias among them means is told elsewhere. */
    Set<String> typesOf(String dotted) {
        int dot = dotted.lastIndexOf('.');
        PyClass owner = dot < 0 ? spec.classes().get(dotted) : spec.classes().get(dotted.substring(0, dot));
        Optional<PyFunction> function = dot < 0
                ? Optional.ofNullable(spec.functions().get(dotted)).or(() -> constructor(owner))
                : Optional.ofNullable(owner).map(c -> c.methods().get(dotted.substring(dot + 1)));
        return function.stream()
                .flatMap(f -> Stream.concat(
                        f.returns().stream(), f.parameters().stream().flatMap(p -> p.type().stream())))
                .flatMap(type -> Stream.of(type.split("\\W+")))
                .collect(Collectors.toSet());
    }

    private static Optional<PyFunction> constructor(@Nullable PyClass owner) {
        return Optional.ofNullable(owner).flatMap(PyClass::constructor);
    }

    private static Stream<String> origins(JavaType type, String member) {
        List<String> methods = type.methods().stream()
                .filter(m -> m.name().equals(member))
                .map(m -> m.origin().python())
                .toList();
        if (!methods.isEmpty()) {
            return methods.stream();
        }
        return switch (type.kind()) {
            // A class that is known by its methods has no others.
            case INTERFACE -> member.isEmpty() ? Stream.of(type.origin().python()) : Stream.of();
            // Constants keep their names.
            case FUNCTIONS -> Stream.of(member);
            case EXCEPTION, OPTIONS -> Stream.of(type.origin().python());
        };
    }

    /**
     * A constructor is described with its class, and a function that hands its keyword arguments to a method has the
     * method's parameters.
     */
    private Stream<String> withAncestors(String dotted) {
        int dot = dotted.indexOf('.');
        if (dot < 0) {
            return Stream.concat(
                    Stream.of(dotted), overlay.keywords().find(dotted).stream().flatMap(this::withAncestors));
        }
        Stream<String> owners = lineage(dotted.substring(0, dot));
        return dotted.endsWith(CONSTRUCTOR) ? owners : owners.map(owner -> owner + dotted.substring(dot));
    }

    private Stream<String> lineage(String name) {
        PyClass start = spec.classes().get(name);
        if (start == null) {
            return Stream.of(name);
        }
        Stream<PyClass> signatures = overlay.classes().find(name).flatMap(ClassForm::signatures).stream()
                .map(spec.classes()::get)
                .flatMap(source -> spec.ancestry(source).stream());
        return Stream.concat(spec.ancestry(start).stream(), signatures).map(PyClass::name).distinct();
    }
}
