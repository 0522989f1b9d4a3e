package io.github.qtloop.codegen.emit;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory that holds generated files and nothing else. It changes all at once or not at all: the files are written
 * beside it and then moved into its place.
 */
public final class OutputDirectory {
    private final Path directory;

    /**
     * Names the directory; nothing is touched yet.
     *
     * @param directory the directory
     */
    public OutputDirectory(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /**
     * Makes the directory hold exactly these files. When it does already, it stays untouched, so that no compiler sees
     * a change.
     *
     * @param files the files
     * @return whether anything has changed
     * @throws CodegenException when the file system refuses
     */
    public boolean write(List<GeneratedFile> files) {
        Map<String, String> wanted =
                files.stream().collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text, (a, b) -> {
                    throw new IllegalArgumentException("two files with one path");
                }, TreeMap::new));
        try {
            if (wanted.equals(content())) {
                return false;
            }
            Files.createDirectories(directory.getParent());
            Path fresh = directory.resolveSibling(directory.getFileName() + ".new" + ProcessHandle.current().pid());
            Directories.delete(fresh);
            try {
                for (Map.Entry<String, String> file : wanted.entrySet()) {
                    Path target = fresh.resolve(file.getKey());
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, file.getValue());
                }
                Directories.delete(directory);
                Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Directories.delete(fresh);
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            throw new CodegenException("cannot write " + directory + ": " + e.getMessage(), e);
        }
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String path = directory.relativize(file).toString().replace('\\', '/');
                    content.put(path, Files.readString(file));
                }
            }
        }
        return content;
    }
}
