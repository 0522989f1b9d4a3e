package io.github.qtloop.codegen.emit;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.model.PyClass;
import io.github.qtloop.codegen.model.PyFunction;
import io.github.qtloop.codegen.model.Spec;
import io.github.qtloop.codegen.overlay.Overlay;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Phases <em>select</em> to <em>emit</em>, for Python. Contract: the loop class that CPython sees gets exactly the
 * methods that the overlay calls native, each with the signature that this version's own loop has.
 */
public final class PythonEmitter {
    private static final String LOOP = "SelectorEventLoop";

    private PythonEmitter() {}

    /**
     * Writes the Python shim of a version.
     *
     * @param spec the version
     * @param overlay says which methods are native
     * @return the module {@code qtloop._shim_3NN}
     * @throws CodegenException when the version's loop lacks a method that is to be native
     */
    public static GeneratedFile emit(Spec spec, Overlay overlay) {
        PyClass loop = spec.classes().get(LOOP);
        if (loop == null) {
            throw new CodegenException(
                    new Position(spec.python() + ".yaml", 1), "asyncio " + spec.python() + " has no class " + LOOP);
        }
        Map<String, String> signatures = new TreeMap<>();
        for (PyClass c : spec.ancestry(loop)) {
            c.methods().forEach((name, method) -> overlay.natives().find(name).ifPresent(selected ->
                    signatures.putIfAbsent(selected, textSignature(method))));
        }
        if (signatures.isEmpty()) {
            throw new CodegenException(loop.position(), "the overlay calls nothing native that " + LOOP + " has");
        }
        String text = new Templates()
                .fill("shim.py.vm", Map.of("python", spec.python(), "signatures", signatures));
        String path = "python/qtloop/_shim_" + spec.python().tag() + ".py";
        return new GeneratedFile(path, text, Optional.of(loop.position()));
    }

    /**
     * The signature as a C function declares it, so that {@code inspect} shows what it shows for Python code; as the
     * content of a literal.
     */
    private static String textSignature(PyFunction method) {
        String parameters = method.signature();
        String text = "($self" + (parameters.isEmpty() ? "" : ", " + parameters) + ")";
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }
}
