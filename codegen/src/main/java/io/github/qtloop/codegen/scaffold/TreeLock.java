package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.base.CodegenException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second {@code new-version} away from a tree. The operating system locks the file, and unlocks it when the process
 * ends, however it ends; the file stays, and means nothing by itself.
 */
final class TreeLock implements AutoCloseable {
    /** Below the build's directory, which git ignores. */
    private static final String FILE = "target/new-version.lock";

    private final FileChannel channel;

    private TreeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks a tree.
     *
     * @param root the project's directory
     * @throws CodegenException when another run has it
     */
    static TreeLock of(Path root) {
        Path file = root.resolve(FILE);
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CodegenException("another new-version is at work in this tree: wait until it has ended; it holds "
                        + file);
            }
            return new TreeLock(channel);
        } catch (IOException e) {
            throw new CodegenException("cannot lock " + file + ": " + e, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
