package io.github.qtloop.release;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A local repository of Maven for one purpose: it begins with what the user's has, as links, and what Maven writes into it does
 * not get there. So a build can use QtLoop's artifacts of one directory without leaving them to all other builds.
 */
public final class LocalRepository {

    /** What Maven notes beside the artifacts, and changes in place. Without it, it takes an artifact as it is there. */
    private static final String NOTES = "_remote\\.repositories|.*\\.lastUpdated|resolver-status\\.properties|maven-metadata.*";

    private static final Path OWN = Path.of("io/github/qtloop");

    private LocalRepository() {}

    /**
     * Makes one.
     *
     * @param directory where; it need not exist
     * @return the directory
     * @throws IOException when it cannot be written
     */
    public static Path in(Path directory) throws IOException {
        return in(directory, Path.of(System.getProperty("user.home"), ".m2", "repository"));
    }

    /** @param users the user's */
    static Path in(Path directory, Path users) throws IOException {
        Files.createDirectories(directory);
        if (!Files.isDirectory(users)) {
            return directory;
        }
        try (Stream<Path> files = Files.walk(users)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path name = users.relativize(file);
                if (Files.isRegularFile(file)
                        && !name.startsWith(OWN)
                        && !file.getFileName().toString().matches(NOTES)) {
                    link(file, directory.resolve(name));
                }
            }
        }
        return directory;
    }

    private static void link(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try {
            Files.createLink(target, file);
        } catch (FileSystemException | UnsupportedOperationException e) {
            // Another file system.
            Files.copy(file, target);
        }
    }
}
