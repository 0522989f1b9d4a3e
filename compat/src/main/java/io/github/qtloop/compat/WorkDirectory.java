package io.github.qtloop.compat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where the children live. It is gone in the end, and so are they, also when a person has enough: the tests may leave
 * behind what they like.
 */
final class WorkDirectory implements AutoCloseable {

    private static final int INTERRUPTED = 128 + 2;
    private static final long END_SECONDS = 5;
    private static final int MOST_DELETIONS = 10;

    private final Path root;
    private final Thread hook = new Thread(this::endChildren);
    private int count;

    WorkDirectory() throws IOException {
        root = Files.createTempDirectory("qtloop-compat").toRealPath();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** An empty directory. */
    Path fresh() throws IOException {
        return Files.createDirectory(root.resolve(Integer.toString(++count)));
    }

    private void endChildren() {
        Child.startNoMore();
        List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().completeOnTimeout(child, END_SECONDS, TimeUnit.SECONDS).join());
        // The workers may still be writing.
        for (int i = 0; i < MOST_DELETIONS && Files.exists(root); i++) {
            delete();
        }
        Runtime.getRuntime().halt(INTERRUPTED);
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            deepestFirst.stream().map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            // a directory for temporary files may keep what nobody could delete
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        delete();
    }
}
