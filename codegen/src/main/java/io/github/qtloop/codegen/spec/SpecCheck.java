package io.github.qtloop.codegen.spec;

import io.github.qtloop.codegen.CodegenException;
import java.util.HashSet;
import java.util.Set;

/**
 * Phase <em>check</em>. Contract: after it, every base class inside asyncio exists, no class is its own ancestor, and
 * every parameter list is one that Python accepts.
 */
public final class SpecCheck {
    private SpecCheck() {}

    /**
     * Checks a spec.
     *
     * @param spec the spec
     * @throws CodegenException with line and reason for the first fault
     */
    public static void check(Spec spec) {
        spec.classes().values().forEach(c -> checkBases(spec, c, c, new HashSet<>()));
        spec.classes().values().forEach(c -> c.methods().values().forEach(m -> checkParameters(c.name() + ".", m)));
        spec.functions().values().forEach(f -> checkParameters("", f));
    }

    private static void checkBases(Spec spec, PyClass start, PyClass current, Set<String> path) {
        if (!path.add(current.name())) {
            throw new CodegenException(start.position(), start.name() + " is its own ancestor");
        }
        for (String base : current.bases()) {
            if (base.startsWith("asyncio.")) {
                PyClass next = spec.classOf(base)
                        .orElseThrow(() -> new CodegenException(
                                current.position(), current.name() + " extends " + base + ", which is not described"));
                checkBases(spec, start, next, path);
            }
        }
        path.remove(current.name());
    }

    private static void checkParameters(String owner, PyFunction function) {
        Set<String> names = new HashSet<>();
        PyParameter.Kind previous = PyParameter.Kind.POSITIONAL_ONLY;
        boolean optional = false;
        for (PyParameter parameter : function.parameters()) {
            String where = owner + function.name() + ": parameter " + parameter.name();
            if (!names.add(parameter.name())) {
                throw new CodegenException(function.position(), where + " occurs twice");
            }
            boolean single = parameter.variadic();
            if (parameter.kind().compareTo(previous) < 0 || single && parameter.kind() == previous) {
                throw new CodegenException(function.position(), where + " is out of order");
            }
            boolean positional = parameter.kind().compareTo(PyParameter.Kind.VAR_POSITIONAL) < 0;
            if (positional && optional && parameter.defaultValue().isEmpty()) {
                throw new CodegenException(function.position(), where + " has no default but follows one that has");
            }
            optional |= positional && parameter.defaultValue().isPresent();
            previous = parameter.kind();
        }
    }
}
