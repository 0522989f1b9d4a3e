package io.github.qtloop.bench;

import io.github.qtloop.commands.CommandException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written whole or not at all. That it can be written is found out at the beginning, because much time
 * passes until there is something to write.
 */
final class OutputFile {

    private final String option;
    private final Path file;

    private OutputFile(String option, Path file) {
        this.option = option;
        this.file = file;
    }

    /**
     * Tries it out.
     *
     * @param option the option that names the file
     * @throws CommandException if it cannot be written
     */
    static OutputFile at(String option, Path file) {
        OutputFile output = new OutputFile(option, file.toAbsolutePath());
        try {
            if (Files.isDirectory(file)) {
                throw new CommandException(option + " " + file + " is a directory");
            }
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw new IOException("it is read-only");
            }
            if (output.isReplaced()) {
                Files.delete(output.begin());
            }
            return output;
        } catch (IOException e) {
            throw output.failure(e);
        }
    }

    /** Replaces what was there. */
    void write(String text) {
        try {
            if (!isReplaced()) {
                Files.writeString(file, text);
                return;
            }
            Path whole = begin();
            try {
                Files.writeString(whole, text);
                Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** A device or a pipe is written to. */
    private boolean isReplaced() {
        return Files.isRegularFile(file) || !Files.exists(file);
    }

    /** An empty file that can take the other's place. */
    private Path begin() throws IOException {
        Path name = file.getFileName();
        Path directory = file.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new IOException("there is no directory " + directory);
        }
        return Files.createFile(directory.resolve("." + name + "." + ProcessHandle.current().pid() + ".part"));
    }

    private CommandException failure(IOException e) {
        return new CommandException("%s %s cannot be written: %s".formatted(option, file, reason(e)), e);
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }
}
