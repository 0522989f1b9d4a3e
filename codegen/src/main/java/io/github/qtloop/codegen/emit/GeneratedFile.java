package io.github.qtloop.codegen.emit;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Position;
import java.util.Optional;

/**
 * A file to write.
 *
 * @param path its path below the output directory, with slashes
 * @param text its content
 * @param source what it is generated from, when it is from one place
 */
public record GeneratedFile(String path, String text, Optional<Position> source) {
    /**
     * A file that is from no place in particular.
     *
     * @param path its path below the output directory, with slashes
     * @param text its content
     */
    public GeneratedFile(String path, String text) {
        this(path, text, Optional.empty());
    }

    /** An error in this file: what it was generated from is where it can be mended. */
    CodegenException fault(String reason) {
        String text = "generated " + path + reason;
        return source.map(at -> new CodegenException(at, text)).orElseGet(() -> new CodegenException(text));
    }
}
