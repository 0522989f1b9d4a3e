package io.github.qtloop.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The Python half of this project, unpacked so that the interpreter can import and precompile it. */
public final class PythonSources {

    private static final String PREFIX = "python/";
    private static final List<String> SHARED = List.of(
            "QtAsyncio.py",
            "qtloop/__init__.py",
            "qtloop/_application.py",
            "qtloop/_dump.py",
            "qtloop/_ending.py",
            "qtloop/_errors.py",
            "qtloop/_faults.py",
            "qtloop/_fork.py",
            "qtloop/_install.py",
            "qtloop/_java.py",
            "qtloop/_launch.py",
            "qtloop/_loop.py",
            "qtloop/_policy.py");

    private PythonSources() {}

    /**
     * The directory to import from; made for this content if there is none.
     *
     * @param release the release whose sources they are
     * @param cache where they are unpacked
     * @return the directory with them
     */
    public static Path locate(PythonRelease release, Cache cache) {
        Map<String, byte[]> sources = new LinkedHashMap<>();
        CRC32 checksum = new CRC32();
        try (ProjectFiles files = ProjectFiles.open()) {
            for (String name : names(release)) {
                byte[] source = read(files, name);
                sources.put(name, source);
                checksum.update(source);
            }
        } catch (IOException e) {
            throw new InterpreterException("cannot read the class path: " + e.getMessage(), e);
        }
        String entry = "python-" + release.tag() + "-" + Long.toHexString(checksum.getValue());
        return cache.entry(entry, directory -> {
            for (Map.Entry<String, byte[]> source : sources.entrySet()) {
                Path file = directory.resolve(source.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, source.getValue());
            }
        });
    }

    private static List<String> names(PythonRelease release) {
        return Stream.concat(
                        SHARED.stream(), Stream.of("qtloop/_shim_" + release.tag() + ".py"))
                .toList();
    }

    private static byte[] read(ProjectFiles files, String name) throws IOException {
        byte[] source = files.read(PREFIX + name);
        if (source == null) {
            throw new InterpreterException(name + " is not on the class path: build the project again");
        }
        return source;
    }
}
