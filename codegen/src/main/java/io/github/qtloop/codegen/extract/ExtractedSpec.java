package io.github.qtloop.codegen.extract;

import io.github.qtloop.codegen.model.Spec;
import java.nio.file.Path;

/**
 * What an interpreter says of its asyncio, valid and checked.
 *
 * @param spec what it says
 * @param yaml the same as the text of a spec file
 */
public record ExtractedSpec(Spec spec, String yaml) {
    /**
     * Writes the spec file. It appears when it is complete; one with the same content stays untouched.
     *
     * @param file where, in a directory that need not exist
     * @throws CodegenException when it cannot be written
     */
    public void write(Path file) {
        new SpecText(yaml).write(file);
    }
}
