package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.extract.ExtractedSpec;
import io.github.qtloop.codegen.model.PythonRelease;
import io.github.qtloop.codegen.model.PythonVersion;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the spec comes from that a user names, and where it belongs: that of a version which QtLoop supports, or that of
 * a release in the history.
 *
 * @param version the minor version
 * @param release the release, for the history
 * @param project the source tree
 */
record SpecSource(PythonVersion version, Optional<PythonRelease> release, Project project) {

    /**
     * Reads a name.
     *
     * @param name as {@code 3.13} or {@code 3.13.0}
     * @param project the source tree
     * @throws CodegenException when it is neither
     */
    static SpecSource of(String name, Project project) {
        if (!PythonRelease.isOne(name)) {
            return new SpecSource(PythonVersion.of(name), Optional.empty(), project);
        }
        PythonRelease release = PythonRelease.of(name);
        return new SpecSource(release.version(), Optional.of(release), project);
    }

    /** The interpreter to ask, fetched or unpacked if need be. */
    Path interpreter() {
        return release.isPresent() ? project.interpreter(release.get()) : project.interpreter(version);
    }

    /** The committed file, which need not exist. */
    Path file() {
        return release.isPresent() ? project.history().file(release.get()) : project.spec(version);
    }

    /** Refuses what another release has said. */
    void require(ExtractedSpec extracted, Path interpreter) {
        String said = extracted.spec().release();
        release.map(PythonRelease::toString).filter(wanted -> !wanted.equals(said)).ifPresent(wanted -> {
            throw new CodegenException(interpreter + " is Python " + said + ", not " + wanted);
        });
    }
}
