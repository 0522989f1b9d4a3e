package io.github.qtloop.codegen.gates.conformance;

import io.github.qtloop.codegen.base.Position;
import io.github.qtloop.codegen.gates.conformance.Hierarchy.Implementation;
import io.github.qtloop.codegen.gates.conformance.Shims.ShimMethod;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.model.Spec;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.OverlayTable;
import io.github.qtloop.codegen.pipeline.Generator;
import io.github.qtloop.codegen.surface.JavaMethod;
import io.github.qtloop.codegen.surface.JavaMethod.Body;
import io.github.qtloop.codegen.surface.JavaType;
import io.github.qtloop.codegen.surface.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares the handwritten classes of one version with its shims. A fault is:
 *
 * <ol>
 *   <li>a shim, or a method of a shim, that no class implements, although it is not pending;
 *   <li>a method of a shim that is answered with a bare "unsupported", unless Python refuses it too, and an entry of
 *       such a refusal that is implemented;
 *   <li>a public method of a class below a shim that overrides nothing: the shim has lost it. What is compiled for all
 *       versions may override a method of any of them;
 *   <li>something pending that is implemented;
 *   <li>a class below a shim that this version lacks;
 *   <li>something pending or excluded whose reason begins with {@code TODO}: nobody has decided on it.
 * </ol>
 *
 * <p>Overloads that generated code implements count as implemented, and so do the calls of protocols: users implement
 * them.
 */
public final class Conformance {
    private static final String UNDECIDED = "TODO";

    private record Fault(Position at, String text) {}

    private final PythonVersion python;
    private final Spec spec;
    private final Overlay overlay;
    private final Map<String, CoreType> core;
    private final Hierarchy hierarchy;
    private final Refusals refusals;
    private final SortedMap<PythonVersion, Hierarchy> versions = new TreeMap<>(Comparator.reverseOrder());
    private final Set<Fault> faults = new LinkedHashSet<>();
    private final Set<String> refused = new HashSet<>();

    private Conformance(Generator generator, PythonVersion python, List<Path> shared, List<Path> own) {
        this.python = python;
        this.spec = generator.spec(python);
        this.overlay = generator.overlay();
        SortedMap<PythonVersion, Shims> shims = new TreeMap<>();
        Set<String> generated = new HashSet<>();
        for (PythonVersion version : generator.versions()) {
            Shims ofVersion = new Shims(generator.surface(version), overlay.imports());
            shims.put(version, ofVersion);
            generated.addAll(ofVersion.names());
        }
        CoreSources sources = new CoreSources();
        shared.forEach(root -> sources.read(root, true));
        own.forEach(root -> sources.read(root, false));
        core = sources.types(generated);
        shims.forEach((version, ofVersion) -> versions.put(version, new Hierarchy(core, ofVersion)));
        hierarchy = versions.get(python);
        refusals = new Refusals(core, hierarchy);
    }

    /**
     * Checks the sources of one version.
     *
     * @param generator knows the shims
     * @param python the version
     * @param shared the source directories of what is compiled for all versions
     * @param own those of what is compiled for this version only
     * @return the faults, each in one line with its place in the spec; none when the sources conform
     * @throws io.github.qtloop.codegen.base.CodegenException when there is no such version, or a source does not parse
     */
    public static List<String> check(Generator generator, PythonVersion python, List<Path> shared, List<Path> own) {
        return new Conformance(generator, python, shared, own).check();
    }

    private List<String> check() {
        hierarchy.shims().interfaces().forEach(this::checkShim);
        checkRefusals();
        core.values().forEach(this::checkPresence);
        checkDecided(overlay.pending());
        checkDecided(overlay.exclusions());
        core.values().stream()
                .filter(type -> type.kind() != CoreType.Kind.INTERFACE)
                .forEach(this::checkPublicMethods);
        return faults.stream()
                .sorted(Comparator.comparing((Fault f) -> f.at.file())
                        .thenComparing(f -> f.at.line())
                        .thenComparing(Fault::text))
                .map(f -> f.at + ": Python " + python + ": " + f.text)
                .toList();
    }

    private void checkShim(String name, JavaType shim) {
        List<CoreType> implementers = hierarchy.implementers(name);
        if (shim.pending().isPresent()) {
            implementers.forEach(type -> report(
                    shim.origin(), describe(type) + " implements it: take it out of " + pendingPlace(shim.origin())));
        } else if (implementers.isEmpty()) {
            if (!isForUsers(shim)) {
                report(shim.origin(), "no class implements it: write one, or list it in pending.yaml with a reason");
            }
        } else {
            hierarchy.shims().methods(name).forEach(method -> checkMethod(method, implementers));
        }
    }

    private void checkMethod(ShimMethod wanted, List<CoreType> implementers) {
        JavaMethod method = wanted.method();
        Set<Implementation> implementations = new LinkedHashSet<>();
        List<CoreType> without = new ArrayList<>();
        for (CoreType type : implementers) {
            Optional<Implementation> found = hierarchy.implementation(type, wanted);
            found.ifPresent(implementations::add);
            if (found.isEmpty() && !hierarchy.inherits(type, wanted)) {
                without.add(type);
            }
        }
        if (method.body() instanceof Body.Pending) {
            implementations.forEach(i -> report(
                    method.origin(),
                    i + " implements " + java(method) + ": take it out of " + pendingPlace(method.origin())));
            return;
        }
        if (without.size() == implementers.size()) {
            report(method.origin(), "no class implements " + java(method));
        } else {
            without.stream()
                    .filter(type -> type.kind() == CoreType.Kind.CONCRETE)
                    .forEach(type -> report(method.origin(), describe(type) + " does not implement " + java(method)));
        }
        implementations.stream()
                .filter(refusals::refuses)
                .filter(i -> !isWanted(i, method))
                .forEach(i -> report(method.origin(), i + " only refuses " + java(method)));
    }

    /** Whether the overlay says that Python refuses it too. */
    private boolean isWanted(Implementation implementation, JavaMethod method) {
        String python = method.origin().python();
        int dot = python.lastIndexOf('.');
        // A function has no class.
        String name = dot < 0
                ? python
                : nearestShim(implementation.owner()).origin().python() + python.substring(dot);
        refused.add(name);
        return overlay.refusals().has(name);
    }

    private void checkRefusals() {
        overlay.refusals().forEach((name, position) -> {
            if (spec.hasMethod(name) && !refused.contains(name)) {
                faults.add(new Fault(position, name + ": nothing refuses it: take it out of refusals"));
            }
        });
    }

    /** The newest version is the one that brought what nobody has decided on. */
    private void checkDecided(OverlayTable<String> reasons) {
        if (python.equals(versions.firstKey())) {
            reasons.forEach((name, position) -> reasons.find(name)
                    .filter(reason -> reason.startsWith(UNDECIDED))
                    .ifPresent(reason -> faults.add(new Fault(position, name + ": " + reason))));
        }
    }

    /** A class below something that this version has not. */
    private void checkPresence(CoreType type) {
        for (String name : type.supertypes()) {
            if (Shims.isGenerated(name) && hierarchy.shims().find(name).isEmpty()) {
                Origin origin = versions.values().stream()
                        .flatMap(other -> other.shims().find(name).stream())
                        .findFirst()
                        .map(JavaType::origin)
                        .orElse(new Origin(Shims.simpleName(name), type.position()));
                report(origin, describe(type) + " implements it, but this version has it not");
            }
        }
    }

    /** The public methods that a class has, its own and inherited ones. */
    private void checkPublicMethods(CoreType type) {
        if (shimsAbove(type).isEmpty()) {
            return;
        }
        for (CoreType owner : hierarchy.chain(type)) {
            owner.methods().stream()
                    .filter(m -> m.declaration().isPresent() && m.isPublic())
                    .map(m -> new Implementation(owner, m))
                    .filter(m -> !overrides(m))
                    .forEach(m -> report(
                            nearestShim(shimsAbove(owner).isEmpty() ? type : owner).origin(),
                            m + " has the public method " + java(m.method()) + ", which overrides nothing"));
        }
    }

    /** Whether a method overrides something in any class that has it. */
    private boolean overrides(Implementation own) {
        return versions.entrySet().stream()
                .filter(entry -> own.owner().shared() || entry.getKey().equals(python))
                .map(Map.Entry::getValue)
                .anyMatch(h -> core.values().stream()
                        .filter(type -> h.chain(type).contains(own.owner()))
                        .anyMatch(type -> h.overrides(type, own)));
    }

    private List<JavaType> shimsAbove(CoreType type) {
        return versions.values().stream()
                .flatMap(h -> h.shimsAbove(type).stream().flatMap(name -> h.shims().find(name).stream()))
                .toList();
    }

    private JavaType nearestShim(CoreType type) {
        return hierarchy.shimsAbove(type).stream()
                .flatMap(name -> hierarchy.shims().find(name).stream())
                .findFirst()
                .orElseGet(() -> shimsAbove(type).getFirst());
    }

    /** Whether users implement a class: whatever it has does nothing in Python. */
    private boolean isForUsers(JavaType shim) {
        return Optional.ofNullable(spec.classes().get(shim.origin().python()))
                .map(c -> spec.ancestry(c).stream()
                        .flatMap(ancestor -> ancestor.methods().values().stream())
                        .filter(m -> !m.name().startsWith("_"))
                        .allMatch(m -> m.empty()))
                .orElse(false);
    }

    private void report(Origin origin, String text) {
        faults.add(new Fault(origin.position(), origin.python() + ": " + text));
    }

    private String pendingPlace(Origin origin) {
        return overlay.pending().position(origin.python()).map(Position::toString).orElse("pending.yaml");
    }

    private static String describe(CoreType type) {
        return type.label() + " (" + type.position() + ")";
    }

    private static String java(JavaMethod method) {
        return method.returns() + " " + method.erasure();
    }

    private static String java(CoreMethod method) {
        return method.name() + "(" + String.join(", ", method.parameters()) + ")";
    }
}
