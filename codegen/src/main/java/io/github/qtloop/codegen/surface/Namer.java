package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.CodegenException;
import io.github.qtloop.codegen.Position;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.Overlay.ClassForm;
import io.github.qtloop.codegen.spec.Deprecation;
import io.github.qtloop.codegen.spec.PythonVersion;
import io.github.qtloop.codegen.surface.JavaType.Kind;
import io.github.qtloop.codegen.surface.Selection.SelectedClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Phase <em>name</em>. Contract: every selected name gets its Java form, with Java names, real types, overloads or
 * options, deprecations and documentation; what has none is an error. After this phase nobody looks at Python again.
 */
public final class Namer {
    /** The name of the interface that holds the module's functions. */
    public static final String FUNCTIONS = "AsyncioFunctions";

    private final Selection selection;
    private final Overlay overlay;
    private final DocWriter docs;
    private final MethodNamer methodNamer;
    private final Map<String, JavaType> types = new TreeMap<>();
    private final Map<String, Set<String>> inherited = new HashMap<>();

    private Namer(Selection selection, Overlay overlay) {
        this.selection = selection;
        this.overlay = overlay;
        this.docs = new DocWriter(selection.spec().python());
        this.methodNamer = new MethodNamer(overlay, docs, this::deprecation);
    }

    /**
     * Names a selection.
     *
     * @param selection what gets a Java form
     * @param overlay the types and documentation
     * @return the Java surface
     * @throws CodegenException for whatever the overlay does not say
     */
    public static JavaSurface name(Selection selection, Overlay overlay) {
        return new Namer(selection, overlay).name();
    }

    private JavaSurface name() {
        selection.classes().forEach(this::nameClass);
        if (!selection.functions().isEmpty()) {
            List<JavaMethod> functions = selection.functions().stream()
                    .flatMap(f -> methodNamer.nameFunction(f, this::addOptions).stream())
                    .toList();
            add(new JavaType(
                    FUNCTIONS,
                    Kind.FUNCTIONS,
                    new Origin("asyncio", new Position(selection.spec().python() + ".yaml", 1)),
                    Optional.empty(),
                    "",
                    List.of(),
                    docs.functions(),
                    Optional.empty(),
                    functions,
                    List.of()));
        }
        return new JavaSurface("asyncio " + selection.spec().python(), List.copyOf(types.values()));
    }

    private void nameClass(SelectedClass selected) {
        if (types.containsKey(selected.name())) {
            return;
        }
        selected.bases().forEach(base -> nameClass(selection.get(base)));
        ClassForm form = overlay.classes()
                .find(selected.name())
                .orElseThrow(() -> new CodegenException(
                        selected.declaration().position(),
                        selected.name() + " is selected but has no entry under java.classes in overlay.yaml"));
        Optional<Deprecation> deprecation =
                deprecation(selected.name(), selected.declaration().deprecation());
        boolean exception = selected.declaration().exception();
        add(new JavaType(
                selected.name(),
                exception ? Kind.EXCEPTION : Kind.INTERFACE,
                new Origin(selected.name(), selected.declaration().position()),
                exception ? Optional.empty() : overlay.pending().find(selected.name()),
                form.generics(),
                supertypes(selected, form),
                docs.type(selected.name(), form),
                deprecation,
                exception ? List.of() : methods(selected, form),
                List.of()));
    }

    private List<String> supertypes(SelectedClass selected, ClassForm form) {
        if (!form.supertypes().isEmpty()) {
            return form.supertypes();
        }
        List<String> supertypes = new ArrayList<>(selected.bases());
        for (String base : selected.otherBases()) {
            supertypes.add(overlay.bases()
                    .find(base)
                    .orElseThrow(() -> new CodegenException(
                            selected.declaration().position(),
                            selected.name() + " extends " + base + ", which has no entry under java.bases in"
                                    + " overlay.yaml")));
        }
        return supertypes;
    }

    /** The methods of a class without those that it overrides with the same signature. */
    private List<JavaMethod> methods(SelectedClass selected, ClassForm form) {
        Set<String> known = new HashSet<>();
        selected.bases().forEach(base -> known.addAll(inherited.get(base)));
        List<String> owners = new ArrayList<>(List.of(selected.name()));
        selected.bases().forEach(base -> addOwners(base, owners));
        Map<String, JavaMethod> methods = new LinkedHashMap<>();
        selected.methods().stream()
                .flatMap(m -> methodNamer.nameMethod(owners, form.anchor(), m, this::addOptions).stream())
                .forEach(m -> methods.put(m.erasure(), m));
        selected.attributes().stream()
                .flatMap(a -> methodNamer
                        .nameAttribute(
                                owners, form.anchor(), a, selected.declaration().position())
                        .stream())
                .forEach(m -> methods.putIfAbsent(m.erasure(), m));
        List<JavaMethod> own = methods.values().stream()
                .filter(m -> !known.contains(m.signature()))
                .toList();
        own.forEach(m -> known.add(m.signature()));
        inherited.put(selected.name(), known);
        return own;
    }

    private void addOwners(String name, List<String> owners) {
        owners.add(name);
        selection.get(name).bases().forEach(base -> addOwners(base, owners));
    }

    private void addOptions(JavaType options) {
        JavaType previous = types.get(options.name());
        if (previous == null) {
            add(options);
        } else if (!previous.options().equals(options.options())) {
            throw new CodegenException("two methods need different classes " + options.name());
        }
    }

    private void add(JavaType type) {
        if (types.put(type.name(), type) != null) {
            throw new CodegenException("two types are called " + type.name());
        }
    }

    /** What the overlay says of a deprecation counts from its version on; else what the interpreter says. */
    private Optional<Deprecation> deprecation(String name, Optional<Deprecation> warned) {
        Optional<Deprecation> announced = overlay.deprecations().find(name);
        PythonVersion now = selection.spec().python();
        return announced
                .filter(d -> d.since().map(PythonVersion::of).filter(s -> s.compareTo(now) <= 0).isPresent())
                .or(() -> warned.filter(d -> !d.conditional()));
    }
}
