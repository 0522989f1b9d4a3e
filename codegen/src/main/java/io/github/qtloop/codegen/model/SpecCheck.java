package io.github.qtloop.codegen.model;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phase <em>check</em>. Contract: after it, everything that a spec refers to exists, no class is its own ancestor,
 * nothing is said twice, and every parameter list and every call is one that Python accepts.
 */
public final class SpecCheck {
    private static final String FOREIGN = "win32";
    private static final String C = "c";

    private final Spec spec;

    private SpecCheck(Spec spec) {
        this.spec = spec;
    }

    /**
     * Checks a spec.
     *
     * @param spec the spec
     * @throws CodegenException with line and reason for the first fault
     */
    public static void check(Spec spec) {
        SpecCheck check = new SpecCheck(spec);
        check.checkClasses();
        check.checkExports();
        spec.functions().values().forEach(f -> checkParameters("", f));
        check.checkHooks();
        spec.callSites().forEach(SpecCheck::checkCalls);
    }

    private void checkClasses() {
        Map<String, PyClass> byQualifiedName = new HashMap<>();
        for (PyClass type : spec.classes().values()) {
            PyClass other = byQualifiedName.put(type.qualifiedName(), type);
            require(other == null, type.position(), type.name() + " describes " + type.qualifiedName() + " again");
            checkBases(type, type, new HashSet<>());
            checkUnique(type.position(), type.name() + " has the base", type.bases());
            checkUnique(type.position(), type.name() + " has the attribute", type.attributeNames());
            type.constructor().ifPresent(f -> checkParameters(type.name() + ".", f));
            type.methods().values().forEach(m -> checkParameters(type.name() + ".", m));
            type.inherited().forEach((owner, names) -> checkInherited(type, owner, names));
        }
    }

    private void checkBases(PyClass start, PyClass current, Set<String> path) {
        require(path.add(current.name()), start.position(), start.name() + " is its own ancestor");
        for (String base : current.bases()) {
            if (base.startsWith("asyncio.")) {
                PyClass next = spec.classOf(base)
                        .orElseThrow(() -> new CodegenException(
                                current.position(), current.name() + " extends " + base + ", which is not described"));
                checkBases(start, next, path);
            }
        }
        path.remove(current.name());
    }

    private void checkInherited(PyClass type, String owner, List<String> names) {
        String says = type.name() + " inherits from " + owner;
        PyClass declaring = spec.classOf(owner).orElse(null);
        boolean above = declaring != null && declaring != type && spec.ancestry(type).contains(declaring);
        require(above, type.position(), says + ", which is none of its bases");
        for (String name : names) {
            require(declaring.methods().containsKey(name), type.position(), says + " a method " + name
                    + " that is not there");
            require(!type.methods().containsKey(name), type.position(), says + " the method " + name
                    + ", and defines it");
        }
    }

    private void checkExports() {
        spec.modules().values().forEach(module -> {
            checkUnique(module.position(), module.name() + " exports", module.names());
            for (String name : module.names()) {
                PyExport export = spec.exports().get(name);
                boolean described = export != null && export.modules().contains(module.name())
                        || module.platform().filter(FOREIGN::equals).isPresent();
                require(described, module.position(), module.name() + " exports " + name + ", which is not described");
            }
        });
        spec.exports().forEach((name, export) -> {
            checkUnique(export.position(), name + " is exported by", export.modules());
            for (String module : export.modules()) {
                boolean listed = spec.modules().containsKey(module)
                        && spec.modules().get(module).names().contains(name);
                require(listed, export.position(), name + " is exported by " + module + ", which does not list it");
            }
        });
        spec.aliases().values().forEach(alias -> require(
                spec.classes().containsKey(alias.target()),
                alias.position(),
                alias.name() + " is another name of " + alias.target() + ", which is no class"));
    }

    private void checkHooks() {
        spec.hooks().forEach((owner, functions) -> {
            Set<String> described =
                    spec.classOf(owner).map(type -> type.methods().keySet()).orElse(Set.of());
            functions.values().forEach(function -> {
                String name = owner + "." + function.name();
                require(!described.contains(function.name()), function.position(), name + " is described twice");
                checkParameters(owner + ".", function);
            });
        });
    }

    private static void checkCalls(String method, List<CallSite> calls) {
        Set<CallSite> seen = new HashSet<>();
        for (CallSite call : calls) {
            String says = call.caller() + " calls " + method;
            boolean inC = call.caller().startsWith("_asyncio.");
            require(inC || call.caller().startsWith("asyncio."), call.position(), says + ", but is not of asyncio");
            require(
                    inC == call.writtenIn().filter(C::equals).isPresent(),
                    call.position(),
                    says + ": written_in is c for the functions of _asyncio, and for no others");
            require(
                    call.keywords().equals(call.keywords().stream().sorted().toList()),
                    call.position(),
                    says + " with keywords that are not sorted");
            require(seen.add(call.at(calls.getFirst().position())), call.position(), says + " twice in the same way");
        }
    }

    private static void checkParameters(String owner, PyFunction function) {
        Set<String> names = new HashSet<>();
        PyParameter.Kind previous = PyParameter.Kind.POSITIONAL_ONLY;
        boolean optional = false;
        for (PyParameter parameter : function.parameters()) {
            String where = owner + function.name() + ": parameter " + parameter.name();
            require(names.add(parameter.name()), function.position(), where + " occurs twice");
            boolean single = parameter.variadic();
            boolean ordered = parameter.kind().compareTo(previous) >= 0 && !(single && parameter.kind() == previous);
            require(ordered, function.position(), where + " is out of order");
            boolean positional = parameter.kind().compareTo(PyParameter.Kind.VAR_POSITIONAL) < 0;
            require(
                    !positional || !optional || parameter.defaultValue().isPresent(),
                    function.position(),
                    where + " has no default but follows one that has");
            optional |= positional && parameter.defaultValue().isPresent();
            previous = parameter.kind();
        }
    }

    private static void checkUnique(Position position, String says, Collection<String> items) {
        Set<String> seen = new HashSet<>();
        items.forEach(item -> require(seen.add(item), position, says + " " + item + " twice"));
    }

    private static void require(boolean right, Position position, String fault) {
        if (!right) {
            throw new CodegenException(position, fault);
        }
    }
}
