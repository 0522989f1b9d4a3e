package io.github.qtloop.install;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files that this project has beside its classes. Those on the class path are read without a class loader: its first
 * look for a file searches every module of the JDK, which is a noticeable part of a start.
 */
final class ProjectFiles implements AutoCloseable {
    private final String[] classPath;
    private final Map<String, ZipFile> jars = new LinkedHashMap<>();

    private ProjectFiles(String[] classPath) {
        this.classPath = classPath;
    }

    /** Those of this class's loader. */
    static ProjectFiles open() {
        boolean onClassPath = ProjectFiles.class.getClassLoader() == ClassLoader.getSystemClassLoader();
        return of(onClassPath ? System.getProperty("java.class.path", "") : "");
    }

    /** Those of the elements of a class path, and then those of this class's loader. */
    static ProjectFiles of(String classPath) {
        return new ProjectFiles(classPath.isEmpty() ? new String[0] : classPath.split(File.pathSeparator));
    }

    /**
     * Reads one.
     *
     * @param name with slashes, without one at the beginning
     * @return null if there is no such file
     */
    byte @Nullable [] read(String name) throws IOException {
        for (String element : classPath) {
            byte[] found = read(element, name);
            if (found != null) {
                return found;
            }
        }
        // A loader may find more than its class path names: the manifest of a jar may name other jars.
        try (InputStream in = ProjectFiles.class.getResourceAsStream("/" + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private byte @Nullable [] read(String element, String name) throws IOException {
        if (!element.endsWith(".jar")) {
            Path file = Path.of(element, name);
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        }
        ZipFile jar = jars.get(element);
        if (jar == null) {
            if (!new File(element).isFile()) {
                return null;
            }
            jar = new ZipFile(element);
            jars.put(element, jar);
        }
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        for (ZipFile jar : jars.values()) {
            jar.close();
        }
    }
}
