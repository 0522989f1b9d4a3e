package io.github.qtloop.codegen.revapi;

import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.Overlay.ClassForm;
import io.github.qtloop.codegen.spec.PyClass;
import io.github.qtloop.codegen.spec.Spec;
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

/** Leads from an element of a generated API back to the Python names that decide what it is. */
final class PythonNames {
    /** The class of static methods that stands beside the interface of the functions. */
    private static final String FUNCTIONS_FRONT = "Asyncio";

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
                        .flatMap(this::withKeywords)
                        .flatMap(this::withAncestors)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
    }

    /** The classes that a dotted name's class takes its members from, with that class. */
    Set<String> classesOf(String dotted) {
        return lineage(dotted.split("\\.", 2)[0]).collect(Collectors.toCollection(LinkedHashSet::new));
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

    /** A function that hands its keyword arguments on changes with the method that gets them. */
    private Stream<String> withKeywords(String dotted) {
        return Stream.concat(Stream.of(dotted), overlay.keywords().find(dotted).stream());
    }

    private Stream<String> withAncestors(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0
                ? Stream.of(dotted)
                : lineage(dotted.substring(0, dot)).map(owner -> owner + dotted.substring(dot));
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
