package io.github.qtloop.codegen.extract;

import io.github.qtloop.codegen.base.Directories;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The extractor's Python files in a directory that an interpreter can run: where they are, or a copy when they are in a
 * jar. Closing it deletes the copy.
 */
final class ExtractorScript implements AutoCloseable {
    private static final String NAME = "extract_spec";

    private final Path directory;
    private final boolean copied;

    private ExtractorScript(Path directory, boolean copied) {
        this.directory = directory;
        this.copied = copied;
    }

    static ExtractorScript open() throws IOException {
        URL main = ExtractorScript.class.getResource("/" + NAME + "/__main__.py");
        if (main == null) {
            throw new IllegalStateException(NAME + " is not on the class path");
        }
        try {
            URI place = main.toURI();
            if (place.getScheme().equals("file")) {
                return new ExtractorScript(Path.of(place).getParent(), false);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return copy(jar.getPath("/" + NAME));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(main.toString(), e);
        }
    }

    private static ExtractorScript copy(Path source) throws IOException {
        ExtractorScript script = new ExtractorScript(Files.createTempDirectory(NAME), true);
        for (Path file : files(source)) {
            Path target = script.directory.resolve(source.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return script;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        if (copied) {
            Directories.delete(directory);
        }
    }
}
