package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.spec.PythonVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary directory with the specs of all versions, the new one among them, and with its handwritten sources. */
final class Workspace implements AutoCloseable {
    private final Path directory;

    private Workspace(Path directory) {
        this.directory = directory;
    }

    /** Makes one below the build's directory, which git ignores. */
    static Workspace create(Path root) throws IOException {
        return new Workspace(Files.createTempDirectory(
                Files.createDirectories(root.resolve("target")).toAbsolutePath(), "new-version"));
    }

    /** The directory with the overlay and the directory of specs. */
    Path specs() {
        return directory.resolve("specs");
    }

    Path spec(PythonVersion python) {
        return specs().resolve("asyncio/" + python + ".yaml");
    }

    /** The directory of the handwritten sources. */
    Path sources() {
        return directory.resolve("sources");
    }

    void copySpecs(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".yaml"))::iterator) {
                write(specs().resolve(from.relativize(file).toString()), Files.readString(file));
            }
        }
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
