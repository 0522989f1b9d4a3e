package io.github.qtloop.codegen.extract;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Directories;
import io.github.qtloop.codegen.base.Subprocess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The version of typeshed that the specs take their types from. It is fetched by npm into the user's cache when it is
 * first needed; {@code typeshed.properties} says which one it is.
 */
public final class Typeshed {
    /** A file that typeshed has. */
    public static final String MARK = "stdlib/asyncio/tasks.pyi";

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String ALTERNATIVE = ", or name a copy of typeshed with --typeshed DIR";

    private final Path cache;
    private final String name;
    private final String version;
    private final String directory;
    private final String integrity;

    /**
     * Reads which one is needed.
     *
     * @param cache the directory in which it is kept, which need not exist yet
     */
    public Typeshed(Path cache) {
        Properties pinned = new Properties();
        try (InputStream in = Typeshed.class.getResourceAsStream("/typeshed.properties")) {
            if (in == null) {
                throw new IllegalStateException("typeshed.properties is not on the class path");
            }
            pinned.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.cache = cache;
        name = pinned.getProperty("package");
        version = pinned.getProperty("version");
        directory = pinned.getProperty("directory");
        integrity = pinned.getProperty("integrity");
    }

    /**
     * The one in the cache of this user, which the launcher names in the system property {@code qtloop.cache}.
     *
     * @throws CodegenException if the property is not set
     */
    public static Typeshed ofUser() {
        String cache = System.getProperty("qtloop.cache");
        if (cache == null) {
            throw new CodegenException("the cache with typeshed is unknown: start this command by ./qtloop, or name"
                    + " typeshed's directory with --typeshed");
        }
        return new Typeshed(Path.of(cache).toAbsolutePath());
    }

    /**
     * The directory of typeshed, fetched if need be. It appears in the cache when it is whole, or not at all.
     *
     * @return the directory with {@code stdlib}
     * @throws CodegenException when it can be had neither from the cache nor from npm
     */
    public Path provide() {
        Path entry = cache.resolve("typeshed-" + name + "-" + version);
        Path typeshed = entry.resolve("package").resolve(directory);
        if (isIn(typeshed)) {
            return typeshed;
        }
        try {
            Files.createDirectories(cache);
            Directories.delete(entry);
            Path partial = Files.createTempDirectory(cache, entry.getFileName() + ".partial");
            try {
                unpack(fetch(partial), partial);
                move(partial, entry);
            } finally {
                Directories.delete(partial);
            }
        } catch (IOException e) {
            throw new CodegenException("cannot write " + entry + ": " + e, e);
        }
        return typeshed;
    }

    /**
     * Whether a directory has typeshed.
     *
     * @param directory where {@code stdlib} would be
     */
    public static boolean isIn(Path directory) {
        return Files.isRegularFile(directory.resolve(MARK));
    }

    private Path fetch(Path target) throws IOException {
        String wanted = name + "@" + version;
        Subprocess npm;
        try {
            npm = Subprocess.run(
                    List.of("npm", "pack", wanted, "--ignore-scripts", "--fetch-retries=0", "--loglevel=error"),
                    target,
                    Map.of(),
                    LIMIT);
        } catch (Subprocess.NotStarted e) {
            throw new CodegenException(
                    "npm is missing, which fetches typeshed in " + wanted + ": install it" + ALTERNATIVE, e);
        }
        if (npm.status() != 0) {
            String reason = npm.errors().lines()
                    .filter(line -> line.contains("FetchError") || line.contains("code E"))
                    .reduce((first, second) -> second)
                    .map(line -> line.replaceFirst("^npm (error|ERR!) ", "").strip())
                    .orElse(npm.complaint());
            throw new CodegenException("npm cannot fetch typeshed in the package " + wanted + " (" + reason
                    + "): look at the network" + ALTERNATIVE);
        }
        Path archive = target.resolve(name + "-" + version + ".tgz");
        String found = "sha512-" + Base64.getEncoder().encodeToString(sha512(Files.readAllBytes(archive)));
        if (!found.equals(integrity)) {
            throw new CodegenException("npm has fetched another " + wanted + " than typeshed.properties wants: it is "
                    + found);
        }
        return archive;
    }

    private void unpack(Path archive, Path target) throws IOException {
        Subprocess tar;
        try {
            tar = Subprocess.run(
                    List.of("tar", "-xzf", archive.toString(), "package/package.json", "package/" + directory),
                    target,
                    Map.of(),
                    LIMIT);
        } catch (Subprocess.NotStarted e) {
            throw new CodegenException("tar is missing, which unpacks typeshed: install it" + ALTERNATIVE, e);
        }
        if (tar.status() != 0) {
            throw new CodegenException("tar cannot unpack " + archive.getFileName() + ": " + tar.complaint());
        }
        Files.delete(archive);
    }

    /** Another process may have been faster; its content is the same. */
    private static void move(Path partial, Path entry) throws IOException {
        try {
            Files.move(partial, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(entry)) {
                throw e;
            }
        }
    }

    private static byte[] sha512(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
