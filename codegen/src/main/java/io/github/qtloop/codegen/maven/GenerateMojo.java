package io.github.qtloop.codegen.maven;

import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.emit.OutputDirectory;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import java.io.File;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.NullUnmarked;

/** Generates the Java interfaces and the Python loop class of one Python version. */
@NullUnmarked
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractGenerateMojo {
    /** The Python version, as {@code 3.13}. */
    @Parameter(required = true)
    private String python;

    /** Where the Python module goes. */
    @Parameter(defaultValue = "${project.build.directory}/generated-resources/qtloop")
    private File resourceDirectory;

    /** Maven makes one. */
    public GenerateMojo() {}

    @Override
    List<GeneratedFile> java(Generator generator) {
        return generator.java(PythonVersion.of(python));
    }

    @Override
    void generateMore(Generator generator, MavenProject target) {
        new OutputDirectory(resourceDirectory.toPath())
                .write(List.of(generator.python(PythonVersion.of(python))));
        Resource resource = new Resource();
        resource.setDirectory(resourceDirectory.toString());
        target.addResource(resource);
    }
}
