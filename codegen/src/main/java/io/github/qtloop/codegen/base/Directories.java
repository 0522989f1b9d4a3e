package io.github.qtloop.codegen.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole directories. */
public final class Directories {
    private Directories() {}

    /**
     * Deletes a directory with everything in it.
     *
     * @param directory the directory; it may be missing
     * @throws IOException when the file system refuses
     */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
