package io.github.qtloop.bench.loops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Python programs of the benchmarks, in a directory for temporary files. */
final class Scripts implements AutoCloseable {

    private static final String RESOURCES = "/io/github/qtloop/bench/python";

    private final Path directory;

    private Scripts(Path directory) {
        this.directory = directory;
    }

    static Scripts unpack() throws IOException {
        Scripts scripts = new Scripts(Files.createTempDirectory("qtloop-bench"));
        try {
            URI source = Scripts.class.getResource(RESOURCES).toURI();
            if (source.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(source, Map.of())) {
                    scripts.copy(jar.getPath(RESOURCES));
                }
            } else {
                scripts.copy(Path.of(source));
            }
            return scripts;
        } catch (IOException | URISyntaxException e) {
            scripts.close();
            throw new IOException("the programs of the benchmarks cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = directory.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    Path driver() {
        return directory.resolve("driver.py");
    }

    Path firstUse() {
        return directory.resolve("first_use.py");
    }

    Path cold() {
        return directory.resolve("cold.py");
    }

    Path latency() {
        return directory.resolve("latency.py");
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
