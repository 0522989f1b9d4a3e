package io.github.qtloop.codegen.maven;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.emit.OutputDirectory;
import io.github.qtloop.codegen.pipeline.Generator;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.NullUnmarked;

/** What both goals do: generate Java sources and have them compiled. Maven sets the fields. */
@NullUnmarked
abstract class AbstractGenerateMojo extends AbstractMojo {
    /** The directory with {@code overlay}, {@code pending.yaml} and {@code asyncio/3.NN.yaml}. */
    @Parameter(required = true)
    private File specDirectory;

    /** Where the Java sources go. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/qtloop")
    private File javaDirectory;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoFailureException {
        try {
            Generator generator = new Generator(specDirectory.toPath());
            new OutputDirectory(javaDirectory.toPath()).write(java(generator));
            project.addCompileSourceRoot(javaDirectory.toString());
            generateMore(generator, project);
        } catch (CodegenException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    /** The Java sources of this goal. */
    abstract List<GeneratedFile> java(Generator generator);

    /** What this goal generates besides. */
    void generateMore(Generator generator, MavenProject target) {}
}
