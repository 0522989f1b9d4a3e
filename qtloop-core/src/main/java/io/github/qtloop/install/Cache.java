package io.github.qtloop.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which things are unpacked once for all processes of a user.
 *
 * <p>An entry is a directory. It is made under another name and moved into place when it is whole,
 * under a lock that a dead process cannot hold: so concurrent starts see nothing or everything.
 * What happens to the files afterwards, a {@link Manifest} tells; a damaged entry is made anew.
 */
public final class Cache {

    /** Names the directory; without it, {@code qtloop} in the user's cache directory. */
    public static final String VARIABLE = "QTLOOP_CACHE";

    /** Writes the content of an entry into an empty directory. */
    @FunctionalInterface
    interface Filler {
        void fill(Path directory) throws IOException;
    }

    private final Path root;

    /**
     * Names a cache; nothing is touched yet.
     *
     * @param root need not exist yet
     */
    public Cache(Path root) {
        this.root = root;
    }

    /**
     * The cache of this user.
     *
     * @return the cache
     */
    public static Cache ofUser() {
        return new Cache(directoryOfUser());
    }

    /**
     * Where the cache of this user is.
     *
     * @return its directory, which need not exist
     */
    public static Path directoryOfUser() {
        String own = System.getenv(VARIABLE);
        if (own != null && !own.isEmpty()) {
            return Path.of(own).toAbsolutePath();
        }
        String common = System.getenv("XDG_CACHE_HOME");
        Path base = common == null || common.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(common);
        return base.resolve("qtloop").toAbsolutePath();
    }

    /**
     * The directory of an entry, made or repaired if need be.
     *
     * @throws InterpreterException if others may change the cache, or it cannot be written; nothing half-written is left in
     *     its place
     */
    Path entry(String name, Filler filler) {
        Path entry = root.resolve(name);
        if (OwnDirectory.check(root) && Manifest.matches(entry)) {
            return entry;
        }
        // A file lock excludes other processes, not other threads.
        synchronized (Cache.class) {
            return make(entry, filler);
        }
    }

    /**
     * The entry that a note names.
     *
     * @param note what {@link #note} was given
     * @return the directory, or null if there is no such note, or the entry has to be made or repaired
     * @throws InterpreterException if others may change the cache
     */
    @Nullable Path noted(String note) {
        if (!OwnDirectory.check(root)) {
            return null;
        }
        try {
            Path name = Files.readSymbolicLink(root.resolve(note));
            Path entry = root.resolve(name.getFileName());
            return Manifest.matches(entry) ? entry : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Notes which entry belongs to something that takes long to look into. Where it cannot, the next start looks again. */
    void note(String note, Path entry) {
        try {
            Files.deleteIfExists(root.resolve(note));
            Files.createSymbolicLink(root.resolve(note), entry.getFileName());
        } catch (IOException e) {
            // Another process may have been faster.
        }
    }

    private Path make(Path entry, Filler filler) {
        try {
            OwnDirectory.create(root);
            try (FileChannel file = FileChannel.open(
                            root.resolve(entry.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var _ = file.lock()) {
                if (!Manifest.matches(entry)) {
                    replace(entry, filler);
                }
            }
            return entry;
        } catch (IOException e) {
            throw new InterpreterException("cannot write " + entry + ": " + reason(e)
                    + "; free some space there, or name another directory with " + VARIABLE, e);
        }
    }

    private static void replace(Path entry, Filler filler) throws IOException {
        Path partial = entry.resolveSibling(entry.getFileName() + ".partial");
        delete(partial);
        Files.createDirectories(partial);
        filler.fill(partial);
        Manifest.write(partial);
        Path damaged = entry.resolveSibling(entry.getFileName() + ".damaged");
        delete(damaged);
        if (Files.exists(entry)) {
            Files.move(entry, damaged, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(partial, entry, StandardCopyOption.ATOMIC_MOVE);
        delete(damaged);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException error) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The messages of {@code java.nio.file} are bare paths. */
    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case FileAlreadyExistsException exists -> exists.getFile() + " already exists and is not a directory";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> e.toString();
        };
    }
}
