package io.github.qtloop.install;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter on the class path, in a jar or in a directory.
 *
 * @param jar the jar, or null
 * @param directory where the interpreter is below its root, or below that of the class path
 * @param name the artifact, and the checksum of the interpreter's library
 */
record InterpreterArchive(@Nullable Path jar, Path directory, String name) {

    private static final String PREFIX = "org/bytedeco/cpython/linux-x86_64/";
    private static final Pattern JAR = Pattern.compile("cpython-(3\\.\\d+)\\..*-linux-x86_64\\.jar");

    /**
     * What a jar of the release on the class path is known by without a look into it: its name, size and time.
     *
     * @return null if no jar there has a name as the artifacts have
     */
    static @Nullable String identity(PythonRelease release) {
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            File file = new File(element);
            var matcher = JAR.matcher(file.getName());
            if (matcher.matches() && matcher.group(1).equals(release.minor()) && file.isFile()) {
                return file.getName() + "-" + Long.toHexString(file.length()) + "-" + Long.toHexString(file.lastModified());
            }
        }
        return null;
    }

    /**
     * The one that the class loader finds.
     *
     * @throws InterpreterException if it finds none, or none that can be read
     */
    static InterpreterArchive find(PythonRelease release) {
        URL library = InterpreterArchive.class.getClassLoader().getResource(PREFIX + release.libraryName());
        if (library == null) {
            throw new InterpreterException("no interpreter of Python " + release.minor()
                    + " is on the class path (org.bytedeco:cpython, classifier linux-x86_64): add it, or name an"
                    + " installation with --home or --interpreter");
        }
        try {
            return at(library.toURI(), release);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one whose library has this address. */
    static InterpreterArchive at(URI library, PythonRelease release) {
        try {
            if (library.getScheme().equals("file")) {
                Path file = Path.of(library);
                return new InterpreterArchive(null, file.getParent(), release.executableName() + "-" + checksum(file));
            }
            String specific = library.getRawSchemeSpecificPart();
            Path jar = Path.of(URI.create(specific.substring(0, Math.max(0, specific.lastIndexOf("!/")))));
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                Path file = files.getPath(PREFIX, release.libraryName());
                String artifact = jar.getFileName().toString().replaceFirst("\\.jar$", "");
                return new InterpreterArchive(jar, file.getParent(), artifact + "-" + checksum(file));
            }
        } catch (IOException e) {
            throw new InterpreterException("cannot read the interpreter " + library + ": " + e.getMessage(), e);
        } catch (ProviderNotFoundException e) {
            throw new InterpreterException(
                    "this JVM cannot look into jars: add the module jdk.zipfs to its image (jlink --add-modules jdk.zipfs)", e);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new InterpreterException("the interpreter " + library + " is neither in a jar of its own nor in a"
                    + " directory: put the jar of org.bytedeco:cpython on the class path as it is", e);
        }
    }

    /** Copies the interpreter's files; those for Java stay behind. */
    void unpack(Path target) throws IOException {
        if (jar == null) {
            copy(directory, target);
            return;
        }
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            copy(files.getPath(directory.toString()), target);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(source)) {
            files = walk.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            Path copy = target.resolve(source.relativize(file).toString()).normalize();
            if (!copy.startsWith(target)) {
                throw new IOException(file + " points outside the archive");
            }
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
            if (copy.getParent().endsWith("bin") && !copy.toFile().setExecutable(true)) {
                throw new IOException(copy + " cannot be made executable");
            }
        }
    }

    private static String checksum(Path library) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(library));
        return Long.toHexString(checksum.getValue());
    }
}
