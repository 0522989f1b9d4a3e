package io.github.qtloop.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interpreter in a jar, and the same one in a directory of the class path. */
final class InterpreterArchiveTest {

    private static final PythonRelease RELEASE = new PythonRelease("3.13");
    private static final String ROOT = "org/bytedeco/cpython/linux-x86_64";

    @TempDir
    private Path directory;

    @Test
    void aJarAndADirectoryHaveTheSameFiles() throws IOException {
        Path exploded = Files.createDirectory(directory.resolve("a directory"));
        fill(exploded);
        Path jar = directory.resolve("cpython-3.13.5 1-linux-x86_64.jar");
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            fill(files.getPath("/"));
        }
        InterpreterArchive fromJar = InterpreterArchive.at(jarPlace(jar), RELEASE);
        InterpreterArchive fromDirectory =
                InterpreterArchive.at(exploded.resolve(ROOT).resolve(RELEASE.libraryName()).toUri(), RELEASE);
        assertThat(fromJar.name()).isEqualTo("cpython-3.13.5 1-linux-x86_64-a18098bc");
        assertThat(fromDirectory.name()).isEqualTo("python3.13-a18098bc");
        assertUnpacked(fromJar, directory.resolve("from jar"));
        assertUnpacked(fromDirectory, directory.resolve("from directory"));
    }

    @Test
    void otherPlacesAreRefused() {
        for (String place : new String[] {"jar:nested:/app.jar/!lib/cpython.jar!/" + ROOT, "resource:/" + ROOT}) {
            assertThatExceptionOfType(InterpreterException.class)
                    .isThrownBy(() -> InterpreterArchive.at(URI.create(place), RELEASE))
                    .withMessageContaining(place)
                    .withMessageContaining("put the jar of org.bytedeco:cpython on the class path as it is");
        }
    }

    private static URI jarPlace(Path jar) {
        return URI.create("jar:" + jar.toUri() + "!/" + ROOT + "/" + RELEASE.libraryName());
    }

    private static void fill(Path root) throws IOException {
        Path interpreter = Files.createDirectories(root.resolve(ROOT));
        Files.writeString(interpreter.resolve(RELEASE.libraryName()), "library");
        Files.writeString(interpreter.resolve("python.class"), "for Java");
        Files.createDirectory(interpreter.resolve("bin"));
        Files.writeString(interpreter.resolve("bin/python3.13"), "executable");
        Files.writeString(root.resolve("org/other"), "not of the interpreter");
    }

    private static void assertUnpacked(InterpreterArchive archive, Path target) throws IOException {
        archive.unpack(target);
        try (var files = Files.walk(target)) {
            assertThat(files.filter(Files::isRegularFile).map(target::relativize).map(Path::toString))
                    .containsExactlyInAnyOrder(RELEASE.libraryName(), "bin/python3.13");
        }
        assertThat(Files.isExecutable(target.resolve("bin/python3.13"))).isTrue();
    }
}
