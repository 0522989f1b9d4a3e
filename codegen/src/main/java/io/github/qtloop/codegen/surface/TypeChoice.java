package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.model.PyParameter;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.Overlay.Fallback;
import io.github.qtloop.codegen.surface.TypeReport.Origin;
import io.github.qtloop.codegen.types.DerivedType;
import io.github.qtloop.codegen.types.JavaTypes;
import io.github.qtloop.codegen.types.TypeMapper;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Chooses the Java types of one version: the one that the overlay gives, or else the one that follows from typeshed.
 * What the overlay gives without need stays unused, which is an error in the end.
 */
final class TypeChoice {
    private final TypeMapper mapper;
    private final Overlay overlay;
    private final TypeReport report;

    TypeChoice(TypeMapper mapper, Overlay overlay, PythonVersion python) {
        this.mapper = mapper;
        this.overlay = overlay;
        this.report = new TypeReport(python);
    }

    TypeReport report() {
        return report;
    }

    /**
     * Chooses the type of what something returns or is.
     *
     * @param names the dotted names under which the overlay may have it, the nearest class first
     * @param python the Python type, where typeshed has one
     * @param self the Java type that Self means
     * @return the Java type, or nothing
     */
    Optional<String> choose(List<String> names, Optional<String> python, String self) {
        return choose(names, python, python.flatMap(text -> mapper.derive(text, self)), UnaryOperator.identity());
    }

    /**
     * Chooses the type of a parameter. Any number of arguments is a list; null is possible where Python's default is
     * None.
     *
     * @param names the dotted names under which the overlay may have it, the nearest class first
     * @param parameter the parameter
     * @param self the Java type that Self means
     * @return the Java type, or nothing
     */
    Optional<String> choose(List<String> names, PyParameter parameter, String self) {
        boolean several = parameter.kind() == PyParameter.Kind.VAR_POSITIONAL;
        boolean nullable = parameter.defaultValue().equals(Optional.of("None"));
        return choose(
                names,
                parameter.type(),
                parameter.type().flatMap(text -> mapper.derive(text, self)).map(d -> several ? d.several() : d),
                java -> nullable ? JavaTypes.nullable(java) : java);
    }

    private Optional<String> choose(
            List<String> names,
            Optional<String> python,
            Optional<DerivedType> derived,
            UnaryOperator<String> finish) {
        Optional<String> java = derived.map(d -> finish.apply(d.java()));
        for (String name : names) {
            Optional<String> given = overlay.fallbacks().peek(name).map(f -> finish.apply(f.java()));
            if (given.isPresent() && !given.equals(java)) {
                Fallback fallback = overlay.fallbacks().find(name).orElseThrow();
                report.add(names.getFirst(), python, given.get(), Origin.FALLBACK, fallback.reason());
                return given;
            }
        }
        derived.ifPresent(d -> report.add(
                names.getFirst(),
                python,
                java.orElseThrow(),
                d.unions().isEmpty() ? Origin.DERIVED : Origin.NARROWED,
                String.join("; ", d.unions())));
        return java;
    }
}
