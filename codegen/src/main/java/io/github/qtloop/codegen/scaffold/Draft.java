package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.base.CodegenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Files of a directory that are to be written. Until {@link #write} the directory is as it was; then all of them are
 * there, or none.
 */
final class Draft {
    private final Path root;
    private final SortedMap<String, String> files = new TreeMap<>();

    /** @param root the directory; paths are relative to it, with slashes */
    Draft(Path root) {
        this.root = root;
    }

    /**
     * The text of a file, as it is to be.
     *
     * @throws CodegenException when there is no such file
     */
    String read(String path) {
        String planned = files.get(path);
        if (planned != null) {
            return planned;
        }
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new CodegenException("cannot read " + root.resolve(path) + ": " + e.getMessage(), e);
        }
    }

    /** Plans a file. */
    void put(String path, String text) {
        files.put(path, text);
    }

    /** Plans a change of a file, if it changes at all. */
    void edit(String path, UnaryOperator<String> change) {
        String before = read(path);
        String after = change.apply(before);
        if (!after.equals(before)) {
            put(path, after);
        }
    }

    /** What is to be written, by path. */
    SortedMap<String, String> files() {
        return files;
    }

    /**
     * Writes the files.
     *
     * @throws CodegenException when one cannot be written; the directory is as it was then
     */
    void write() {
        Deque<UndoStep> undo = new ArrayDeque<>();
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(root.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8), undo);
            }
        } catch (IOException e) {
            CodegenException failure =
                    new CodegenException("cannot write, and nothing is written: " + e.getMessage(), e);
            for (UndoStep step : undo) {
                try {
                    step.run();
                } catch (IOException again) {
                    failure.addSuppressed(again);
                }
            }
            throw failure;
        }
    }

    @FunctionalInterface
    private interface UndoStep {
        void run() throws IOException;
    }

    private static void write(Path file, byte[] text, Deque<UndoStep> undo) throws IOException {
        createDirectories(file.getParent(), undo);
        Path fresh = file.resolveSibling(file.getFileName() + ".new" + ProcessHandle.current().pid());
        undo.push(() -> Files.deleteIfExists(fresh));
        Files.write(fresh, text);
        if (Files.exists(file)) {
            byte[] before = Files.readAllBytes(file);
            undo.push(() -> Files.write(file, before));
        } else {
            undo.push(() -> Files.deleteIfExists(file));
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void createDirectories(Path directory, Deque<UndoStep> undo) throws IOException {
        if (!Files.isDirectory(directory)) {
            createDirectories(directory.getParent(), undo);
            Files.createDirectory(directory);
            undo.push(() -> Files.deleteIfExists(directory));
        }
    }
}
