package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.extract.Typeshed;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the commands that ask an interpreter take its types from. */
final class TypeshedOption {
    @Option(names = "--typeshed", paramLabel = "DIR", description = "typeshed's directory; without it, npm's.")
    private @Nullable Path directory;

    /** The directory that is named, or the one that npm fetches when it is first needed. */
    Path provide() {
        return directory != null ? directory : Typeshed.ofUser().provide();
    }
}
