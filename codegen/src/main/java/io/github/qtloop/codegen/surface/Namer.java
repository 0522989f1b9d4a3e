package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.model.Deprecation;
import io.github.qtloop.codegen.model.PyAlias;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.Overlay.ClassForm;
import io.github.qtloop.codegen.surface.JavaType.Kind;
import io.github.qtloop.codegen.surface.Selection.SelectedClass;
import java.util.ArrayList;
import java.util.HashSet;
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

    /**
     * What comes out.
     *
     * @param surface the Java surface
     * @param types where its types come from
     */
    public record Result(JavaSurface surface, TypeReport types) {}

    private final Selection selection;
    private final Overlay overlay;
    private final DocWriter docs;
    private final TypeChoice types;
    private final MethodNamer methodNamer;
    private final AttributeNamer attributeNamer;
    private final ClassNamer classNamer;
    private final Map<String, JavaType> named = new TreeMap<>();
    private final List<JavaMethod> functions = new ArrayList<>();

    private Namer(Selection selection, Overlay overlay) {
        this.selection = selection;
        this.overlay = overlay;
        this.docs = new DocWriter(selection.spec().python());
        ClassTypes classTypes = new ClassTypes(selection, overlay.types());
        this.types = new TypeChoice(classTypes.mapper(), overlay, selection.spec().python());
        JavaNames names = new JavaNames(overlay.names());
        Members members = new Members(overlay, types);
        ParameterNamer parameterNamer = new ParameterNamer(overlay, types, names);
        this.methodNamer = new MethodNamer(
                overlay, docs, members, classTypes.mapper(), names, parameterNamer, this::deprecation);
        this.attributeNamer = new AttributeNamer(members, docs, names, parameterNamer);
        this.classNamer = new ClassNamer(
                selection,
                overlay,
                classTypes,
                methodNamer,
                attributeNamer,
                parameterNamer,
                new SpecialMethods(members));
    }

    /**
     * Names a selection.
     *
     * @param selection what gets a Java form
     * @param overlay the types and documentation
     * @return the Java surface, and where its types come from
     * @throws CodegenException for whatever the overlay does not say
     */
    public static Result name(Selection selection, Overlay overlay) {
        return new Namer(selection, overlay).name();
    }

    private Result name() {
        selection.classes().forEach(this::nameClass);
        selection.aliases().forEach(this::nameAlias);
        selection.functions().forEach(f -> functions.addAll(methodNamer.nameFunction(f, this::addOptions)));
        addFunctions();
        List<JavaConstant> constants =
                selection.constants().stream().map(attributeNamer::nameConstant).toList();
        JavaSurface surface = new JavaSurface(
                "asyncio " + selection.spec().python(), List.copyOf(named.values()), constants);
        return new Result(surface, types.report());
    }

    private void nameClass(SelectedClass selected) {
        if (named.containsKey(selected.name())) {
            return;
        }
        selected.bases().forEach(base -> nameClass(selection.get(base)));
        ClassForm form = form(selected.name(), selected.declaration().position());
        Optional<Deprecation> deprecation =
                deprecation(List.of(selected.name()), selected.declaration().deprecation());
        add(classNamer.name(selected, form, docs, deprecation, this::addOptions));
        selected.constructor().ifPresent(constructor -> classNamer
                .nameConstructor(selected, form, constructor, this::addOptions)
                .forEach(method -> functions.add(method.with(deprecation))));
    }

    private ClassForm form(String name, Position position) {
        return overlay.classes()
                .find(name)
                .orElseThrow(() -> new CodegenException(
                        position,
                        name + " is exported but has no entry under java.classes in the overlay: document it, or"
                                + " exclude it with a reason"));
    }

    private void nameAlias(PyAlias alias) {
        ClassForm form = form(alias.name(), alias.position());
        add(new JavaType(
                alias.name(),
                Kind.INTERFACE,
                new Origin(alias.name(), alias.position()),
                overlay.pending().find(alias.name()),
                "",
                List.of(alias.target()),
                docs.type(alias.name(), form, ""),
                deprecation(List.of(alias.name()), Optional.empty()),
                List.of(),
                List.of(),
                Optional.empty()));
    }

    private void addFunctions() {
        if (functions.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        for (JavaMethod function : functions) {
            if (!known.add(function.erasure())) {
                throw new CodegenException(
                        function.origin().position(), "two functions are called " + function.erasure());
            }
        }
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
                List.of(),
                Optional.empty()));
    }

    private void addOptions(JavaType options) {
        JavaType previous = named.get(options.name());
        if (previous == null) {
            add(options);
        } else if (!previous.options().equals(options.options())) {
            throw new CodegenException(
                    options.origin().position(),
                    "two methods need different classes " + options.name() + ": give one of them another name under"
                            + " java.names in the overlay, as that of its .options");
        }
    }

    private void add(JavaType type) {
        if (named.put(type.name(), type) != null) {
            throw new CodegenException(type.origin().position(), "two types are called " + type.name());
        }
    }

    /** What the overlay says of a deprecation counts from its version on; else what the interpreter says. */
    private Optional<Deprecation> deprecation(List<String> names, Optional<Deprecation> warned) {
        Optional<Deprecation> announced = names.stream()
                .flatMap(name -> overlay.deprecations().find(name).stream())
                .findFirst();
        PythonVersion now = selection.spec().python();
        return announced
                .filter(d -> d.since().map(PythonVersion::of).filter(s -> s.compareTo(now) <= 0).isPresent())
                .or(() -> warned.filter(d -> !d.conditional()));
    }
}
