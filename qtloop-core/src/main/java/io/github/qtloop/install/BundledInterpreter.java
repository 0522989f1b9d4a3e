package io.github.qtloop.install;

import io.github.qtloop.foreign.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The interpreter that comes as a jar on the class path ({@code org.bytedeco:cpython}). */
public final class BundledInterpreter {

    private static final String PREFIX = "org/bytedeco/cpython/linux-x86_64/";

    private BundledInterpreter() {}

    /**
     * Unpacks the interpreter unless that has been done, and tells where it is.
     *
     * @param release the release to look for
     * @param cache where it is unpacked
     * @return its installation
     * @throws InterpreterException if there is none for this processor, it is not on the class path or cannot be unpacked
     */
    public static PythonHome locate(PythonRelease release, Cache cache) {
        return locate(release, cache, Platform.current());
    }

    static PythonHome locate(PythonRelease release, Cache cache, Platform platform) {
        if (!platform.isX86_64()) {
            throw new InterpreterException("the bundled interpreters are for x86-64 only, and this machine is "
                    + platform.processor() + ": name an installation of Python " + release.minor()
                    + " with --home or --interpreter, such as --home /usr");
        }
        URL library = BundledInterpreter.class.getClassLoader().getResource(PREFIX + release.libraryName());
        if (library == null) {
            throw new InterpreterException("no interpreter of Python " + release.minor()
                    + " is on the class path (org.bytedeco:cpython, classifier linux-x86_64): add it, or name an"
                    + " installation with --home or --interpreter");
        }
        try {
            JarURLConnection connection = (JarURLConnection) library.openConnection();
            Path jar = Path.of(connection.getJarFileURL().toURI());
            String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
            Path root = cache.entry(name, directory -> {
                Progress.say("unpacking " + name + " into " + directory.getParent() + " (once)");
                unpack(jar, directory);
                bringLibffiToExtensions(directory, release);
            });
            return new PythonHome(
                    root.resolve(release.libraryName()),
                    root.resolve("bin").resolve(release.executableName()),
                    null);
        } catch (IOException | URISyntaxException e) {
            throw new InterpreterException("cannot read the interpreter's jar " + library + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(Path jar, Path directory) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                if (!name.startsWith(PREFIX) || entry.isDirectory() || name.endsWith(".class")) {
                    continue;
                }
                Path target = directory.resolve(name.substring(PREFIX.length())).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException(name + " points outside the archive");
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true)) {
                    throw new IOException(target + " cannot be made executable");
                }
            }
        }
    }

    /**
     * {@code _ctypes} looks for the libffi that the archive has in its root directory next to
     * itself, and else finds the system's, which may be of another version or missing.
     */
    private static void bringLibffiToExtensions(Path root, PythonRelease release) throws IOException {
        Path extensions = root.resolve("lib").resolve(release.executableName()).resolve("lib-dynload");
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.startsWith("libffi.so.")) {
                    Files.copy(file, extensions.resolve(name));
                }
            }
        }
    }
}
