package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.extract.SpecText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the commands that make a spec write it. */
final class SpecOutput {
    /** The standard output. */
    static final Path STANDARD = Path.of("-");

    @Option(names = "--output", paramLabel = "FILE", description = "The file to write, - for standard output.")
    private @Nullable Path output;

    /**
     * Writes a spec to where the user wants it.
     *
     * @param spec the spec
     * @param otherwise where to write when the user has named no file
     */
    void write(SpecText spec, Path otherwise) {
        Path target = output != null ? output : otherwise;
        if (target.equals(STANDARD)) {
            System.out.writeBytes(spec.yaml().getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        } else {
            spec.write(target);
        }
    }
}
