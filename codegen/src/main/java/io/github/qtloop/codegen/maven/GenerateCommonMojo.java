package io.github.qtloop.codegen.maven;

import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.pipeline.Generator;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Generates the Java interfaces that all supported Python versions share. */
@Mojo(name = "generate-common", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateCommonMojo extends AbstractGenerateMojo {
    /** Maven makes one. */
    public GenerateCommonMojo() {}

    @Override
    List<GeneratedFile> java(Generator generator) {
        return generator.common();
    }
}
