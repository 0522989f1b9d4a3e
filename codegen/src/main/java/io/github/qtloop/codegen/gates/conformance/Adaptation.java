package io.github.qtloop.codegen.gates.conformance;

import io.github.qtloop.codegen.gates.conformance.Hierarchy.Implementation;
import io.github.qtloop.codegen.gates.conformance.Shims.ShimMethod;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import io.github.qtloop.codegen.surface.JavaMethod;
import io.github.qtloop.codegen.surface.JavaMethod.Body;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What keeps handwritten sources from compiling against a version's surface, and against the one that all versions
 * share with it.
 */
public final class Adaptation {
    /**
     * A method that a class must implement and does not.
     *
     * @param type the class, as its compilation unit calls it
     * @param file the source
     * @param shared whether it is compiled for all versions
     * @param method the method
     */
    public record Missing(String type, Path file, boolean shared, JavaMethod method) {}

    /**
     * A method that says that it overrides one, and does not.
     *
     * @param type its class, as its compilation unit calls it
     * @param file the source
     * @param line where it is declared, with its annotations
     * @param method the method, as {@code createTask(Coroutine)}
     */
    public record Orphan(String type, Path file, int line, String method) {}

    private final List<Missing> missing = new ArrayList<>();
    private final List<Orphan> shared = new ArrayList<>();
    private final List<Orphan> own = new ArrayList<>();

    private Adaptation() {}

    /**
     * Compares.
     *
     * @param generator knows the shims
     * @param python the version
     * @param core the source directory of what is compiled once, against the surface that all versions share
     * @param each that of what is compiled for each version
     * @param own that of what is compiled for this version only
     * @return what does not fit
     */
    public static Adaptation of(Generator generator, PythonVersion python, Path core, Path each, Path own) {
        Shims version = new Shims(generator.surface(python), generator.overlay().imports());
        Shims common = new Shims(generator.commonSurface(), generator.overlay().imports());
        Set<String> generated = new HashSet<>(version.names());
        generator.versions().forEach(other ->
                generated.addAll(new Shims(generator.surface(other), generator.overlay().imports()).names()));
        Map<String, CoreType> once = read(generated, core);
        Map<String, CoreType> all = new TreeMap<>();
        CoreSources sources = new CoreSources();
        sources.read(core, true);
        sources.read(each, true);
        sources.read(own, false);
        all.putAll(sources.types(generated));
        Adaptation result = new Adaptation();
        Hierarchy ofVersion = new Hierarchy(all, version);
        result.findMissing(ofVersion);
        Hierarchy ofCommon = new Hierarchy(once, common);
        once.values().forEach(type -> findOrphans(type, ofCommon, result.shared));
        all.values().stream()
                .filter(type -> !once.containsKey(type.name()))
                .forEach(type -> findOrphans(type, ofVersion, type.shared() ? result.shared : result.own));
        return result;
    }

    /** The methods that concrete classes lack. */
    public List<Missing> missing() {
        return missing;
    }

    /** The methods without a counterpart in what is compiled for all versions. */
    public List<Orphan> shared() {
        return shared;
    }

    /** Those in what is compiled for this version only. */
    public List<Orphan> own() {
        return own;
    }

    private static Map<String, CoreType> read(Set<String> generated, Path root) {
        CoreSources sources = new CoreSources();
        sources.read(root, true);
        return sources.types(generated);
    }

    private void findMissing(Hierarchy hierarchy) {
        for (String name : hierarchy.shims().interfaces().keySet()) {
            for (CoreType type : hierarchy.implementers(name)) {
                for (ShimMethod wanted : hierarchy.shims().methods(name)) {
                    if (type.kind() == CoreType.Kind.CONCRETE
                            && wanted.method().body() instanceof Body.Abstract
                            && hierarchy.implementation(type, wanted).isEmpty()
                            && !hierarchy.inherits(type, wanted)) {
                        missing.add(new Missing(type.label(), file(type), type.shared(), wanted.method()));
                    }
                }
            }
        }
    }

    private static void findOrphans(CoreType type, Hierarchy hierarchy, List<Orphan> found) {
        for (CoreMethod method : type.methods()) {
            if (method.claimsOverride() && !hierarchy.overrides(type, new Implementation(type, method))) {
                int line = method.declaration()
                        .flatMap(d -> d.getRange())
                        .map(range -> range.begin.line)
                        .orElse(method.position().line());
                found.add(new Orphan(
                        type.label(),
                        file(type),
                        line,
                        method.name() + "(" + String.join(", ", method.parameters()) + ")"));
            }
        }
    }

    private static Path file(CoreType type) {
        return type.syntax()
                .findCompilationUnit()
                .flatMap(unit -> unit.getStorage())
                .orElseThrow()
                .getPath();
    }
}
