package io.github.qtloop.codegen.maven;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.gates.conformance.Conformance;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** Checks that the handwritten classes of one Python version implement its shims. Maven sets the fields. */
@NullUnmarked
@Mojo(name = "conform", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class ConformMojo extends AbstractMojo {
    /** The directory with {@code overlay}, {@code pending.yaml} and {@code asyncio/3.NN.yaml}. */
    @Parameter(required = true)
    private File specDirectory;

    /** The Python version, as {@code 3.13}. */
    @Parameter(required = true)
    private String python;

    /** The source directories of what is compiled for all versions. */
    @Parameter(required = true)
    private List<File> sharedSources;

    /** The source directory of what is compiled for this version only. */
    @Parameter(defaultValue = "${project.build.sourceDirectory}")
    private File ownSources;

    /** Maven makes one. */
    public ConformMojo() {}

    @Override
    public void execute() throws MojoFailureException {
        List<String> faults;
        try {
            faults = Conformance.check(
                    new Generator(specDirectory.toPath()),
                    PythonVersion.of(python),
                    sharedSources.stream().map(File::toPath).toList(),
                    List.of(ownSources.toPath()));
        } catch (CodegenException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
        if (!faults.isEmpty()) {
            faults.forEach(getLog()::error);
            throw new MojoFailureException("the classes for Python " + python + " do not implement its surface: "
                    + faults.size() + (faults.size() == 1 ? " fault" : " faults") + ", each named above");
        }
    }
}
