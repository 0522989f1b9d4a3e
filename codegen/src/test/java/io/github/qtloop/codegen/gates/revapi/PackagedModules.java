package io.github.qtloop.codegen.gates.revapi;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory with version modules where a build leaves them.
 *
 * @param root the directory
 */
public record PackagedModules(Path root) {
    /** Compiles and packages a module, in place of the one that is there. */
    public void write(String version, Modules module) throws IOException {
        ApiArchive archive = module.compile(version);
        Path jar = jar(version);
        Files.createDirectories(jar.getParent());
        try (InputStream bytes = archive.openStream()) {
            Files.copy(bytes, jar, StandardCopyOption.REPLACE_EXISTING);
        }
        String classPath = Stream.concat(Stream.of(jar), Modules.ANNOTATIONS.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Files.writeString(jar.resolveSibling("runtime.classpath"), classPath);
    }

    /** Where the module of a version is. */
    public Path jar(String version) {
        String module = "qtloop-py" + version.replace(".", "");
        return root.resolve(module).resolve("target").resolve(module + ".jar");
    }
}
