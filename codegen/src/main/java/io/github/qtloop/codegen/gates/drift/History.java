package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.model.PythonRelease;
import io.github.qtloop.codegen.model.PythonVersion;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The specs of releases that no module is for: of older versions, and of other patch releases. They are there to be
 * compared with.
 */
public final class History {
    private static final String SPEC = ".yaml";
    private static final String ARTIFACTS = "artifacts.properties";

    private final Path directory;

    /**
     * Opens the history.
     *
     * @param specs the directory with {@code overlay} and {@code asyncio}; it need not have a history
     */
    public History(Path specs) {
        this.directory = specs.resolve("asyncio/history");
    }

    /** The releases that have a spec, oldest first. */
    public List<PythonRelease> releases() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SPEC))
                    .map(name -> PythonRelease.of(name.substring(0, name.length() - SPEC.length())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CodegenException("cannot read the directory " + directory, e);
        }
    }

    /** The newest release of a minor version. */
    Optional<PythonRelease> newest(PythonVersion version) {
        return releases().stream().filter(release -> release.version().equals(version)).reduce((older, newer) -> newer);
    }

    /**
     * Where the spec of a release is, or belongs.
     *
     * @param release any release
     * @return the file, which need not exist
     */
    public Path file(PythonRelease release) {
        return directory.resolve(release + SPEC);
    }

    /**
     * The artifact of Maven Central that has the interpreter of a release.
     *
     * @param release one of {@link #releases}
     * @return its version, as {@code 3.13.0-1.5.11}
     * @throws CodegenException when none is known
     */
    public String artifact(PythonRelease release) {
        Path file = directory.resolve(ARTIFACTS);
        Properties artifacts = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                artifacts.load(in);
            } catch (IOException e) {
                throw new CodegenException("cannot read " + file, e);
            }
        }
        String artifact = artifacts.getProperty(release.toString());
        if (artifact == null) {
            throw new CodegenException("no artifact has an interpreter of Python " + release
                    + ": name one with --interpreter EXE");
        }
        return artifact;
    }
}
