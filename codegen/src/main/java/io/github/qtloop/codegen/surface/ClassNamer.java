package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.model.Deprecation;
import io.github.qtloop.codegen.model.PyFunction;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.Overlay.ClassForm;
import io.github.qtloop.codegen.surface.JavaMethod.Body;
import io.github.qtloop.codegen.surface.JavaType.Kind;
import io.github.qtloop.codegen.surface.Selection.SelectedClass;
import io.github.qtloop.codegen.surface.Selection.SelectedFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Names classes: an interface for a class, an exception for an exception. Bases are named first. */
final class ClassNamer {
    private final Selection selection;
    private final Overlay overlay;
    private final ClassTypes types;
    private final MethodNamer methodNamer;
    private final AttributeNamer attributeNamer;
    private final ParameterNamer parameterNamer;
    private final SpecialMethods specialMethods;
    private final Map<String, Set<String>> inherited = new HashMap<>();
    private final Map<String, Set<String>> interfaces = new HashMap<>();

    ClassNamer(
            Selection selection,
            Overlay overlay,
            ClassTypes types,
            MethodNamer methodNamer,
            AttributeNamer attributeNamer,
            ParameterNamer parameterNamer,
            SpecialMethods specialMethods) {
        this.selection = selection;
        this.overlay = overlay;
        this.types = types;
        this.methodNamer = methodNamer;
        this.attributeNamer = attributeNamer;
        this.parameterNamer = parameterNamer;
        this.specialMethods = specialMethods;
    }

    JavaType name(
            SelectedClass selected,
            ClassForm form,
            DocWriter docs,
            Optional<Deprecation> deprecation,
            Consumer<JavaType> options) {
        boolean exception = selected.declaration().exception();
        Owner owner = owner(selected, form);
        String generics = types.generics(selected);
        return new JavaType(
                selected.name(),
                exception ? Kind.EXCEPTION : Kind.INTERFACE,
                new Origin(selected.name(), selected.declaration().position()),
                exception ? Optional.empty() : overlay.pending().find(selected.name()),
                generics,
                supertypes(selected, owner),
                docs.type(selected.name(), form, generics),
                deprecation,
                exception ? getters(selected, owner) : methods(selected, owner, options),
                exception ? fields(selected, owner) : List.of(),
                form.message());
    }

    List<JavaMethod> nameConstructor(
            SelectedClass selected, ClassForm form, SelectedFunction constructor, Consumer<JavaType> options) {
        return methodNamer.nameConstructor(
                owner(selected, form), selected.declaration().typeParameters(), form.type(), constructor, options);
    }

    private Owner owner(SelectedClass selected, ClassForm form) {
        List<String> names = new ArrayList<>();
        addNames(selected.name(), names);
        return new Owner(names, form.anchor(), types.self(selected), types.variables(selected));
    }

    /** A class as a method sees it that a base declares: Self means that base, or the method would not override it. */
    private Owner declaring(SelectedClass selected, Owner owner, String method) {
        return owner.names().reversed().stream()
                .filter(name -> selection.get(name).methods().stream().anyMatch(m -> m.name().equals(method)))
                .findFirst()
                .map(name -> name.equals(selected.name()) ? owner : owner.withSelf(types.base(selected, name)))
                .orElse(owner);
    }

    private void addNames(String name, List<String> names) {
        names.add(name);
        selection.get(name).bases().forEach(base -> addNames(base, names));
    }

    private List<String> supertypes(SelectedClass selected, Owner owner) {
        List<String> supertypes = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String base : selected.bases()) {
            supertypes.add(types.base(selected, base));
            known.addAll(interfaces.getOrDefault(base, Set.of()));
        }
        for (String base : selected.otherBases()) {
            supertypes.add(overlay.bases()
                    .find(base)
                    .orElseThrow(() -> new CodegenException(
                            selected.declaration().position(),
                            selected.name() + " extends " + base + ", which has no entry under java.bases in the"
                                    + " overlay")));
        }
        for (String type : specialMethods.interfaces(selected, owner)) {
            if (known.add(type.replaceFirst("<.*", ""))) {
                supertypes.add(type);
            }
        }
        interfaces.put(selected.name(), known);
        return supertypes;
    }

    /** The methods of a class without those that it overrides with the same signature. */
    private List<JavaMethod> methods(SelectedClass selected, Owner owner, Consumer<JavaType> options) {
        Set<String> known = new HashSet<>();
        selected.bases().forEach(base -> known.addAll(inherited.get(base)));
        Map<String, JavaMethod> methods = new LinkedHashMap<>();
        selected.methods().stream()
                .flatMap(m -> methodNamer.nameMethod(declaring(selected, owner, m.name()), m, options).stream())
                .forEach(m -> methods.put(m.erasure(), m));
        selected.attributes().stream()
                .flatMap(a -> attributeNamer
                        .nameAttribute(owner, a, selected.declaration().position(), new Body.Abstract())
                        .stream())
                .forEach(m -> methods.putIfAbsent(m.erasure(), m));
        List<JavaMethod> own = methods.values().stream()
                .filter(m -> !known.contains(m.signature()))
                .toList();
        Set<Origin> origins = own.stream().map(JavaMethod::origin).collect(Collectors.toSet());
        methods.values().stream().filter(m -> !origins.contains(m.origin())).forEach(methodNamer::forget);
        own.forEach(m -> known.add(m.signature()));
        inherited.put(selected.name(), known);
        return own;
    }

    private List<JavaMethod> getters(SelectedClass selected, Owner owner) {
        return selected.attributes().stream()
                .flatMap(a -> attributeNamer
                        .nameAttribute(owner, a, selected.declaration().position(), new Body.Getter())
                        .stream())
                .toList();
    }

    /** The parameters of an exception's constructor. */
    private List<JavaOption> fields(SelectedClass selected, Owner owner) {
        Optional<PyFunction> constructor = selected.declaration().constructor();
        if (constructor.isEmpty()) {
            return List.of();
        }
        List<String> dotted = owner.dotted("__init__");
        return constructor.get().parameters().stream()
                .flatMap(p -> parameterNamer
                        .name(dotted, p, owner.self(), constructor.get().position())
                        .stream())
                .map(ParameterNamer.Named::option)
                .toList();
    }
}
