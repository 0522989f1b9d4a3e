package io.github.qtloop.codegen.extract;

import io.github.qtloop.codegen.base.CodegenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The text of a spec file.
 *
 * @param yaml the whole text
 */
public record SpecText(String yaml) {
    /**
     * Writes the spec file. It appears when it is complete; one with the same content stays untouched.
     *
     * @param file where, in a directory that need not exist
     * @throws CodegenException when it cannot be written
     */
    public void write(Path file) {
        Path target = file.toAbsolutePath();
        try {
            if (Files.exists(target) && Files.readString(target).equals(yaml)) {
                return;
            }
            Files.createDirectories(target.getParent());
            Path fresh = target.resolveSibling(
                    target.getFileName() + ".new" + ProcessHandle.current().pid());
            try {
                Files.writeString(fresh, yaml);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new CodegenException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
