package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.base.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A temporary copy of what the generator and the checks read: the specs with the overlay, and the handwritten sources.
 * A draft is tried out on it.
 */
final class Workspace implements AutoCloseable {
    /** The handwritten sources that are compiled once, against the surface that all versions share. */
    static final String CORE = "qtloop-core/src/main/java/";

    /** Those that are compiled in each version module. */
    static final String VERSION_MODULE = "version-module/src/main/java/";

    private final Path directory;

    private Workspace(Path directory) {
        this.directory = directory;
    }

    /** Makes one below the build's directory, which git ignores. */
    static Workspace of(Checkout checkout) throws IOException {
        Path build = Files.createDirectories(checkout.root().resolve("target")).toAbsolutePath();
        Workspace workspace = new Workspace(Files.createTempDirectory(build, "new-version"));
        for (String part : new String[] {Checkout.SPECS, CORE, VERSION_MODULE}) {
            for (String file : checkout.files(part)) {
                if (file.endsWith(".yaml") || file.endsWith(".java")) {
                    workspace.write(file, Files.readString(checkout.root().resolve(file)));
                }
            }
        }
        return workspace;
    }

    /** The place of a file or directory of the project. */
    Path resolve(String path) {
        return directory.resolve(path);
    }

    /** The project's path of a file here. */
    String relative(Path file) {
        return directory.relativize(file).toString();
    }

    /** Takes over what is drafted. */
    void apply(Draft draft) throws IOException {
        for (Map.Entry<String, String> file : draft.files().entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Override
    public void close() throws IOException {
        Directories.delete(directory);
    }
}
