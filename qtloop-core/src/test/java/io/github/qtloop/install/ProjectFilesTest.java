package io.github.qtloop.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {
    private static final String NAME = "package/file.txt";

    @TempDir
    private Path directory;

    @Test
    void theFirstElementThatHasAFileCounts() throws IOException {
        Path files = Files.createDirectories(directory.resolve("classes"));
        Files.writeString(Files.createDirectory(files.resolve("package")).resolve("file.txt"), "directory");
        Path jar = jar("one.jar", NAME, "jar");
        Path other = jar("other.jar", "other.txt", "other");
        assertThat(read(NAME, other, jar, files)).isEqualTo("jar");
        assertThat(read(NAME, other, files, jar)).isEqualTo("directory");
        assertThat(read("other.txt", jar, directory.resolve("none.jar"), other)).isEqualTo("other");
        assertThat(read("none.txt", jar, other, files)).isNull();
    }

    /** As in an application server, whose loaders have paths of their own. */
    @Test
    void theLoaderIsAskedForTheRest() throws IOException {
        String own = ProjectFilesTest.class.getName().replace('.', '/') + ".class";
        try (ProjectFiles files = ProjectFiles.of("")) {
            assertThat(files.read(own)).isNotEmpty();
            assertThat(files.read(NAME)).isNull();
        }
    }

    private static String read(String name, Path... elements) throws IOException {
        StringBuilder classPath = new StringBuilder();
        for (Path element : elements) {
            classPath.append(classPath.isEmpty() ? "" : File.pathSeparator).append(element);
        }
        try (ProjectFiles files = ProjectFiles.of(classPath.toString())) {
            byte[] content = files.read(name);
            return content == null ? null : new String(content, StandardCharsets.UTF_8);
        }
    }

    private Path jar(String name, String entry, String content) throws IOException {
        Path jar = directory.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
