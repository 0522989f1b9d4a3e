package io.github.qtloop.codegen.revapi;

import io.github.qtloop.codegen.CodegenException;
import io.github.qtloop.codegen.Generator;
import io.github.qtloop.codegen.drift.SpecDiff;
import io.github.qtloop.codegen.drift.SpecTree;
import io.github.qtloop.codegen.spec.PythonVersion;
import java.nio.file.Path;
import java.util.List;

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
     * Compares.
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
