package io.github.qtloop.codegen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The inputs of tests: the real ones, and copies of a small one with a planted fault. */
public final class Inputs {
    /** The committed specs and overlay. */
    public static final Path REAL = Path.of("../api-spec/src/main/resources");

    /** The golden cases. */
    public static final Path GOLDEN = Path.of("src/test/golden");

    /** A small surface that uses every rule. */
    public static final Path SMALL = GOLDEN.resolve("surface/input");

    private final Path directory;

    private Inputs(Path directory) {
        this.directory = directory;
    }

    /** A copy of the small surface. */
    public static Inputs copy(Path target) {
        return copy(SMALL, target);
    }

    /** A copy of all files of a directory, which may be gone through with {@link #replace}. */
    public static Inputs copy(Path source, Path target) {
        read(source).forEach((path, text) -> write(target.resolve(path), text));
        return new Inputs(target);
    }

    /** Replaces a text, which must occur. */
    public Inputs replace(String file, String old, String text) {
        Path path = directory.resolve(file);
        try {
            String content = Files.readString(path);
            assertThat(content).contains(old);
            Files.writeString(path, content.replace(old, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Path directory() {
        return directory;
    }

    /** The line on which a text first begins, which must occur. */
    public int lineOf(String file, String text) {
        String content = read(directory).get(file);
        assertThat(content).contains(text);
        return 1 + (int) content.substring(0, content.indexOf(text)).chars().filter(c -> c == '\n').count();
    }

    /** All files below a directory, by their path with slashes. */
    public static Map<String, String> read(Path directory) {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return files;
        }
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
