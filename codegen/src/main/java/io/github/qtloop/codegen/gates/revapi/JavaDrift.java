package io.github.qtloop.codegen.gates.revapi;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.extract.ExtractedSpec;
import io.github.qtloop.codegen.gates.drift.SpecDiff;
import io.github.qtloop.codegen.gates.drift.SpecTree;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What a spec that was just extracted makes of the Java shims, compared with what the committed one makes of them. */
public final class JavaDrift {
    private final ShimCompiler compiler;
    private final ApiComparison comparison;

    /**
     * Prepares comparisons.
     *
     * @param compiler compiles the shims
     * @param comparison runs revapi
     */
    public JavaDrift(ShimCompiler compiler, ApiComparison comparison) {
        this.compiler = compiler;
        this.comparison = comparison;
    }

    /**
     * Prepares comparisons from a command line.
     *
     * @param core the jar of the core, which has the types that shims refer to
     * @return comparisons with what is on this program's class path besides
     * @throws CodegenException when there is no such jar
     */
    public static JavaDrift with(Path core) {
        if (!Files.isRegularFile(core)) {
            throw new CodegenException("there is no " + core + ": package its module first");
        }
        List<Path> classPath = List.of(core, annotations());
        return new JavaDrift(new ShimCompiler(classPath), new ApiComparison(classPath));
    }

    private static Path annotations() {
        try {
            return Path.of(NullMarked.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Compares what an interpreter has said with the spec of its version.
     *
     * @param specDirectory the directory with the overlay and {@code asyncio/3.NN.yaml}
     * @param extracted what it has said
     * @return as {@link #between} gives it
     * @throws CodegenException when there is no such version, or the overlay cannot make Java of the spec
     */
    public List<String> of(Path specDirectory, ExtractedSpec extracted) {
        try {
            Path directory = Files.createTempDirectory("qtloop");
            Path file = directory.resolve("extracted.yaml");
            try {
                extracted.write(file);
                return between(specDirectory, file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new CodegenException("cannot write a temporary file: " + e.getMessage(), e);
        }
    }

    /**
     * Compares two specs of one version.
     *
     * @param specDirectory the directory with the overlay and {@code asyncio/3.NN.yaml}
     * @param fresh a spec of one of these versions
     * @return a line for each difference, with the change of the spec that it comes from; none when there is no drift
     * @throws CodegenException when there is no such version, or the overlay cannot make Java of the spec
     */
    public List<String> between(Path specDirectory, Path fresh) {
        Generator extracted = Generator.of(specDirectory, fresh);
        PythonVersion python = extracted.versions().iterator().next();
        Path committed = specDirectory.resolve("asyncio/" + python + ".yaml");
        ApiGate gate = new ApiGate(
                comparison,
                extracted.overlay(),
                CompiledShims.of("the committed shims", Generator.of(specDirectory, committed), python, compiler),
                CompiledShims.of("the extracted shims", extracted, python, compiler),
                SpecDiff.between(
                        SpecTree.read(committed, extracted.overlay()), SpecTree.read(fresh, extracted.overlay())));
        return gate.shims().entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue().orElse("no change of the spec explains it"))
                .toList();
    }
}
