package io.github.qtloop.install;

import io.github.qtloop.foreign.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The interpreter that is on the class path ({@code org.bytedeco:cpython}, a jar or a directory), unpacked into the cache.
 *
 * <p>An entry of the cache has the name of the artifact, and the checksum of the interpreter's library.
 */
public final class BundledInterpreter {

    private BundledInterpreter() {}

    /**
     * Unpacks the interpreter unless that has been done, and returns where it is.
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
        // To find a file in the jar, or out that it has none, takes long: it has thousands.
        String note = InterpreterArchive.identity(release);
        Path root = note == null ? null : cache.noted(note);
        if (root == null) {
            root = unpack(release, cache, note);
        }
        return new PythonHome(
                root.resolve(release.libraryName()),
                root.resolve("bin").resolve(release.executableName()),
                null);
    }

    private static Path unpack(PythonRelease release, Cache cache, @Nullable String note) {
        InterpreterArchive archive = InterpreterArchive.find(release);
        Path root = cache.entry(archive.name(), directory -> {
            Progress.say("unpacking " + archive.name() + " into " + directory.getParent() + " (once)");
            archive.unpack(directory);
            bringLibffiToExtensions(directory, release);
        });
        if (note != null) {
            cache.note(note, root);
        }
        return root;
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
