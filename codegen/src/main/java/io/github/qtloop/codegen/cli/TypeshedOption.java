package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.extract.Typeshed;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the commands that ask an interpreter take its types from. */
final class TypeshedOption {
    @Option(names = "--typeshed", paramLabel = "DIR", description = "typeshed's directory; without it, npm's.")
    private @Nullable Path directory;

    /**
     * Refuses a directory that is named and cannot be typeshed's, before anything is done for it.
     *
     * @throws CodegenException when there is no asyncio in it
     */
    void check() {
        if (directory != null && !Typeshed.isIn(directory)) {
            throw new CodegenException(directory + " is no typeshed: it has no " + Typeshed.MARK);
        }
    }

    /** The directory that is named, or the one that npm fetches when it is first needed. */
    Path provide() {
        return directory != null ? directory : Typeshed.ofUser().provide();
    }
}
