package io.github.qtloop.codegen.gates.revapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.pipeline.Generator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Version modules made of generated sources and of a handwritten loop, with planted breaks. */
public final class Modules {
    /** The annotations in the sources. */
    static final List<Path> ANNOTATIONS = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(p -> p.getFileName().toString().startsWith("jspecify"))
            .toList();

    /** Compiles what it needs of the core as well. */
    static final ShimCompiler COMPILER = new ShimCompiler(Stream.concat(
                    Stream.of(Path.of("../qtloop-core/src/main/java")), ANNOTATIONS.stream())
            .toList());

    private final List<GeneratedFile> sources;
    private @Nullable ApiArchive classes;

    private Modules(List<GeneratedFile> sources) {
        this.sources = sources;
    }

    /** The compiled shims of a version. */
    static CompiledShims shims(Generator generator, String version) {
        return CompiledShims.of("the shims of " + version, generator, PythonVersion.of(version), COMPILER);
    }

    /** Writes a jar with the types of the core that shims refer to. */
    public static void packageCore(Generator generator, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (ZipInputStream shims = new ZipInputStream(shims(generator, "3.12").classes().openStream());
                ZipOutputStream core = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (ZipEntry entry = shims.getNextEntry(); entry != null; entry = shims.getNextEntry()) {
                if (!entry.getName().contains("/asyncio/")) {
                    core.putNextEntry(new ZipEntry(entry.getName()));
                    shims.transferTo(core);
                }
            }
        }
    }

    /** A module with the shims of a version and a loop. */
    public static Modules of(Generator generator, String version, String loop) {
        List<GeneratedFile> files = new ArrayList<>(generator.java(PythonVersion.of(version)));
        files.add(new GeneratedFile("io/github/qtloop/version/QtEventLoop.java", loop));
        return new Modules(files);
    }

    /** This module with a break: a text in one of its sources, which must be there, is replaced. */
    public Modules plant(String type, String old, String text) {
        List<GeneratedFile> planted = new ArrayList<>();
        for (GeneratedFile file : sources) {
            if (file.path().endsWith("/" + type + ".java")) {
                assertThat(file.text()).contains(old);
                planted.add(new GeneratedFile(file.path(), file.text().replace(old, text)));
            } else {
                planted.add(file);
            }
        }
        assertThat(planted).isNotEqualTo(sources);
        return new Modules(planted);
    }

    /** This module without a type, which must be there. */
    Modules without(String type) {
        List<GeneratedFile> others =
                sources.stream().filter(f -> !f.path().endsWith("/" + type + ".java")).toList();
        assertThat(others).hasSize(sources.size() - 1);
        return new Modules(others);
    }

    /** Compiles, once. */
    ApiArchive compile(String name) {
        if (classes == null) {
            classes = COMPILER.compile(name, sources);
        }
        return classes;
    }
}
