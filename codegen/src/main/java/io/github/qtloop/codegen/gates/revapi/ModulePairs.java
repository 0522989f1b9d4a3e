package io.github.qtloop.codegen.gates.revapi;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.gates.drift.SpecDiff;
import io.github.qtloop.codegen.gates.drift.SpecTree;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packaged modules of neighbouring versions. Which versions there are is what the committed specs say, so that a
 * new one joins by itself.
 */
public final class ModulePairs {
    private final Path specDirectory;
    private final Path root;

    /**
     * Names the inputs; nothing is read yet.
     *
     * @param specDirectory the directory with {@code overlay} and {@code asyncio/3.NN.yaml}
     * @param root the directory with the modules {@code qtloop-py3NN}
     */
    public ModulePairs(Path specDirectory, Path root) {
        this.specDirectory = specDirectory;
        this.root = root;
    }

    /**
     * Compares each version with the one before it.
     *
     * @return a report for each pair
     * @throws CodegenException when a module is not packaged, a comparison fails, or there is only one version
     */
    public List<GateReport> check() {
        Generator generator = new Generator(specDirectory);
        List<PythonVersion> versions = List.copyOf(generator.versions());
        if (versions.size() < 2) {
            throw new CodegenException("there is only the spec of Python " + versions.getFirst() + ", and no pair of"
                    + " versions to compare in " + specDirectory);
        }
        List<Path> classPath = classPath(versions.getLast());
        ShimCompiler compiler = new ShimCompiler(classPath);
        ApiComparison comparison = new ApiComparison(classPath);
        List<CompiledShims> shims = versions.stream()
                .map(v -> CompiledShims.of("the shims of " + v, generator, v, compiler))
                .toList();
        List<ApiArchive> modules = versions.stream()
                .map(v -> ApiArchive.read(target(v).resolve(module(v) + ".jar")))
                .toList();
        List<GateReport> reports = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            ApiGate gate = new ApiGate(
                    comparison,
                    generator.overlay(),
                    shims.get(i - 1),
                    shims.get(i),
                    SpecDiff.between(
                            spec(versions.get(i - 1), generator), spec(versions.get(i), generator)));
            reports.add(gate.modules(modules.get(i - 1), modules.get(i)));
        }
        return reports;
    }

    private SpecTree spec(PythonVersion version, Generator generator) {
        return SpecTree.read(specDirectory.resolve("asyncio/" + version + ".yaml"), generator.overlay());
    }

    /** What the module needs, without the archives of native code. */
    private List<Path> classPath(PythonVersion version) {
        Path file = target(version).resolve("runtime.classpath");
        try {
            return Stream.of(Files.readString(file).strip().split(File.pathSeparator))
                    .map(Path::of)
                    .filter(jar -> !jar.getFileName().toString().contains("-linux"))
                    .toList();
        } catch (IOException e) {
            throw new CodegenException("there is no " + file + ": package " + module(version) + " first", e);
        }
    }

    private Path target(PythonVersion version) {
        return root.resolve(module(version)).resolve("target");
    }

    private static String module(PythonVersion version) {
        return "qtloop-py" + version.tag();
    }
}
