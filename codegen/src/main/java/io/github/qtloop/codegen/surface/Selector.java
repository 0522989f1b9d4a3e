package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.CodegenException;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.spec.PyClass;
import io.github.qtloop.codegen.spec.PyFunction;
import io.github.qtloop.codegen.spec.PyParameter;
import io.github.qtloop.codegen.spec.Spec;
import io.github.qtloop.codegen.surface.Selection.SelectedClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phase <em>select</em>. Contract: from a checked spec it takes the names that the overlay selects and this version
 * has, without the members that the overlay excludes and without special methods. A selected class holds its members
 * complete: what it has from a base that is not selected becomes its own.
 */
public final class Selector {
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
     * @param overlay says what is selected and excluded
     * @return the selection
     * @throws CodegenException when nothing is selected
     */
    public static Selection select(Spec spec, Overlay overlay) {
        return new Selector(spec, overlay).select();
    }

    private Selection select() {
        List<SelectedClass> classes = spec.classes().values().stream()
                .filter(c -> overlay.selection().find(c.name()).isPresent())
                .map(this::selectClass)
                .toList();
        List<PyFunction> functions = spec.functions().values().stream()
                .filter(f -> overlay.selection().find(f.name()).isPresent())
                .map(f -> withoutExcluded(f.name(), f))
                .toList();
        if (classes.isEmpty() && functions.isEmpty()) {
            throw new CodegenException("overlay.yaml selects nothing of asyncio " + spec.python());
        }
        return new Selection(spec, classes, functions);
    }

    private SelectedClass selectClass(PyClass declaration) {
        List<String> bases = new ArrayList<>();
        List<String> otherBases = new ArrayList<>();
        Map<String, PyFunction> methods = new LinkedHashMap<>(declaration.methods());
        Set<String> attributes = new LinkedHashSet<>(declaration.attributeNames());
        for (String base : declaration.bases()) {
            PyClass inAsyncio = spec.classOf(base).orElse(null);
            if (inAsyncio == null) {
                otherBases.add(base);
            } else if (overlay.selection().has(inAsyncio.name())) {
                bases.add(inAsyncio.name());
            } else {
                for (PyClass ancestor : spec.ancestry(inAsyncio)) {
                    ancestor.methods().forEach(methods::putIfAbsent);
                    attributes.addAll(ancestor.attributeNames());
                }
            }
        }
        overlay.classes().find(declaration.name()).flatMap(Overlay.ClassForm::signatures).ifPresent(source ->
                takeSignatures(declaration, source, methods, attributes));
        String prefix = declaration.name() + ".";
        return new SelectedClass(
                declaration,
                methods.values().stream()
                        .filter(m -> !m.name().startsWith("_"))
                        .filter(m -> overlay.exclusions().find(prefix + m.name()).isEmpty())
                        .map(m -> withoutExcluded(prefix + m.name(), m))
                        .toList(),
                attributes.stream()
                        .filter(a -> overlay.exclusions().find(prefix + a).isEmpty())
                        .toList(),
                bases,
                otherBases);
    }

    /** Puts the signatures of another class in the place of a class's own, which say less. */
    private void takeSignatures(
            PyClass declaration, String source, Map<String, PyFunction> methods, Set<String> attributes) {
        PyClass other = spec.classes().get(source);
        if (other == null) {
            throw new CodegenException(
                    declaration.position(), "overlay.yaml takes signatures from " + source + ", which is no class");
        }
        methods.replaceAll((name, own) -> spec.method(other, name).orElse(own));
        spec.ancestry(other).forEach(ancestor -> attributes.addAll(ancestor.attributeNames()));
    }

    private PyFunction withoutExcluded(String owner, PyFunction function) {
        return function.without(function.parameters().stream()
                .map(PyParameter::name)
                .filter(name -> overlay.exclusions().find(owner + "." + name).isPresent())
                .toList());
    }
}
