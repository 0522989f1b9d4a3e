package io.github.qtloop.codegen.pipeline;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.emit.JavaEmitter;
import io.github.qtloop.codegen.emit.JavaVerifier;
import io.github.qtloop.codegen.emit.PythonEmitter;
import io.github.qtloop.codegen.emit.PythonVerifier;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.model.Spec;
import io.github.qtloop.codegen.model.SpecCheck;
import io.github.qtloop.codegen.model.SpecReader;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.OverlayReader;
import io.github.qtloop.codegen.surface.CommonSurface;
import io.github.qtloop.codegen.surface.JavaSurface;
import io.github.qtloop.codegen.surface.Namer;
import io.github.qtloop.codegen.surface.Selector;
import io.github.qtloop.codegen.surface.TypeReport;
import io.github.qtloop.codegen.types.TypeTexts;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The phases in their order: read, check, select and name, for all supported versions; then emit and verify, for what
 * is asked for. All versions always go as far as their names, because only then is it known what the overlay has in
 * excess.
 */
public final class Generator {
    private final SortedMap<PythonVersion, Spec> specs;
    private final Overlay overlay;
    private final SortedMap<PythonVersion, JavaSurface> surfaces = new TreeMap<>();
    private final SortedMap<PythonVersion, TypeReport> types = new TreeMap<>();
    private final SortedMap<PythonVersion, List<GeneratedFile>> units = new TreeMap<>();
    private final SortedMap<PythonVersion, GeneratedFile> shims = new TreeMap<>();
    private final JavaVerifier javaVerifier = new JavaVerifier();

    /**
     * Reads, checks, selects and names.
     *
     * @param specDirectory the directory with {@code pending.yaml} and the directories {@code overlay} and
     *     {@code asyncio}
     * @throws CodegenException with file, line and reason for the first fault
     */
    public Generator(Path specDirectory) {
        this(new SpecReader().readAll(specDirectory.resolve("asyncio")), OverlayReader.read(specDirectory));
        overlay.deprecations().markKnown(name -> specs.values().stream().anyMatch(spec -> spec.has(name)));
        overlay.refusals().markKnown(name -> specs.values().stream().anyMatch(spec -> spec.hasMethod(name)));
        overlay.requireUsed();
    }

    private Generator(SortedMap<PythonVersion, Spec> specs, Overlay overlay) {
        this.specs = specs;
        this.overlay = overlay;
        specs.forEach((version, spec) -> {
            SpecCheck.check(spec);
            TypeTexts.check(spec);
            Namer.Result result = Namer.name(Selector.select(spec, overlay), overlay);
            surfaces.put(version, result.surface());
            types.put(version, result.types());
            shims.put(version, PythonEmitter.emit(spec, overlay));
        });
        // What every surface refers to is known once it is written down.
        surfaces.forEach((version, surface) -> units.put(version, JavaEmitter.emit(surface, overlay)));
    }

    /**
     * What the overlay makes of a spec that is not committed, whether or not the overlay has more than it needs.
     *
     * @param specDirectory the directory with the overlay
     * @param spec the spec
     * @return a generator for the version of the spec alone
     * @throws CodegenException with file, line and reason for the first fault
     */
    public static Generator of(Path specDirectory, Path spec) {
        Spec only = new SpecReader().read(spec);
        return new Generator(new TreeMap<>(Map.of(only.python(), only)), OverlayReader.read(specDirectory));
    }

    /**
     * The Python module with the loop class, of a spec about which the overlay may not say enough for the rest.
     *
     * @param specDirectory the directory with the overlay
     * @param spec the spec
     * @return the verified module
     */
    public static GeneratedFile shim(Path specDirectory, Path spec) {
        GeneratedFile shim = PythonEmitter.emit(new SpecReader().read(spec), OverlayReader.read(specDirectory));
        PythonVerifier.verify(shim);
        return shim;
    }

    /** The supported versions, oldest first. */
    public Collection<PythonVersion> versions() {
        return specs.keySet();
    }

    /**
     * The spec of one version.
     *
     * @param python the version
     * @return a checked spec
     * @throws CodegenException when there is no such version
     */
    public Spec spec(PythonVersion python) {
        surface(python);
        return specs.get(python);
    }

    /** Where the Java types of each version come from, oldest version first. */
    public Collection<TypeReport> types() {
        return types.values();
    }

    /** What Python cannot know. */
    public Overlay overlay() {
        return overlay;
    }

    /**
     * The Java interfaces of one version.
     *
     * @param python the version
     * @return verified compilation units
     * @throws CodegenException when there is no such version, or a template fails
     */
    public List<GeneratedFile> java(PythonVersion python) {
        surface(python);
        return verified(units.get(python));
    }

    /**
     * The Java interfaces that all versions share.
     *
     * @return verified compilation units
     */
    public List<GeneratedFile> common() {
        return verified(JavaEmitter.emit(commonSurface(), overlay));
    }

    /** The Java surface that all versions share. */
    public JavaSurface commonSurface() {
        return CommonSurface.of(List.copyOf(surfaces.values()));
    }

    /**
     * The Python module with the loop class of one version.
     *
     * @param python the version
     * @return the verified module
     * @throws CodegenException when there is no such version
     */
    public GeneratedFile python(PythonVersion python) {
        surface(python);
        GeneratedFile shim = shims.get(python);
        PythonVerifier.verify(shim);
        return shim;
    }

    /**
     * The Java surface of one version.
     *
     * @param python the version
     * @return a surface with every decision taken
     * @throws CodegenException when there is no such version
     */
    public JavaSurface surface(PythonVersion python) {
        JavaSurface surface = surfaces.get(python);
        if (surface == null) {
            throw new CodegenException("there is no spec of Python " + python + ", only of " + specs.keySet());
        }
        return surface;
    }

    private List<GeneratedFile> verified(List<GeneratedFile> files) {
        javaVerifier.verify(files);
        return files;
    }
}
