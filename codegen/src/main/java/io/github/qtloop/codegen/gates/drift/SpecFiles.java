package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.model.PythonRelease;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.OverlayReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of the committed specs and of the overlay. */
public final class SpecFiles {
    private final Path directory;
    private final Overlay overlay;
    private final History history;

    /**
     * Opens the directory.
     *
     * @param directory the one with {@code overlay} and {@code asyncio/3.NN.yaml}
     * @throws CodegenException when the overlay is missing or wrong
     */
    public SpecFiles(Path directory) {
        this.directory = directory;
        this.overlay = OverlayReader.read(directory);
        this.history = new History(directory);
    }

    /** The versions that have a spec, oldest first. */
    public List<PythonVersion> versions() {
        try (Stream<Path> files = Files.list(directory.resolve("asyncio"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("3\\.[0-9]{1,3}\\.yaml"))
                    .map(name -> PythonVersion.of(name.replace(".yaml", "")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CodegenException("cannot read the directory " + directory.resolve("asyncio"), e);
        }
    }

    /**
     * The committed spec of a version.
     *
     * @param version one of {@link #versions()}
     * @return the spec
     * @throws CodegenException when there is none, or it is wrong
     */
    public SpecTree committed(PythonVersion version) {
        if (!versions().contains(version)) {
            throw new CodegenException("there is no spec of Python " + version + ", only of " + known());
        }
        return read(directory.resolve("asyncio/" + version + ".yaml"));
    }

    /** The versions and the releases of the history, in words. */
    private String known() {
        List<PythonRelease> releases = history.releases();
        return versions() + (releases.isEmpty() ? "" : " and of the releases " + releases);
    }

    /** The committed spec of a version, or of its newest release in the history where no module is for the version. */
    private SpecTree ofVersion(PythonVersion version) {
        return history.newest(version).filter(release -> !versions().contains(version))
                .map(release -> read(history.file(release)))
                .orElseGet(() -> committed(version));
    }

    /** The spec of exactly a release, if there is one. */
    private Optional<SpecTree> ofRelease(String release) {
        if (!PythonRelease.isOne(release)) {
            return Optional.empty();
        }
        PythonRelease wanted = PythonRelease.of(release);
        if (history.releases().contains(wanted)) {
            return Optional.of(read(history.file(wanted)));
        }
        return Optional.of(wanted.version()).filter(versions()::contains).map(this::committed)
                .filter(spec -> spec.release().equals(release));
    }

    /**
     * A spec anywhere, with the announcements of this directory. A preview stands on the newest version before it.
     *
     * @param file the YAML file
     * @return the spec
     * @throws CodegenException with line and reason when it is wrong
     */
    public SpecTree read(Path file) {
        SpecTree spec = SpecTree.read(file, overlay);
        return spec.isPreview() ? spec.over(committed(newestBefore(spec.python()))) : spec;
    }

    private PythonVersion newestBefore(PythonVersion python) {
        return versions().stream()
                .filter(version -> version.compareTo(python) < 0)
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new CodegenException("the preview of Python " + python
                        + " has nothing to stand on: there is no spec of an older version, only of " + known()));
    }

    /**
     * Compares what an interpreter says with the spec of its release, or else with that of its version.
     *
     * @param version the interpreter's
     * @param interpreter its executable
     * @param yaml the spec that it has given
     * @return the difference, nothing when both say the same
     * @throws CodegenException when the version has no spec
     */
    public Drift drift(PythonVersion version, Path interpreter, String yaml) {
        if (!versions().contains(version) && history.newest(version).isEmpty()) {
            throw new CodegenException(interpreter + " is Python " + version + ", of which there is no spec, only of "
                    + known());
        }
        SpecTree said = SpecTree.read(interpreter, yaml, overlay);
        return Drift.over(List.of(ofRelease(said.release()).orElseGet(() -> ofVersion(version)), said));
    }

    /**
     * A side as a user names it.
     *
     * @param name a version like {@code 3.12}, a release like {@code 3.13.0}, or a file
     * @return the spec
     * @throws CodegenException when it is neither
     */
    public SpecTree named(String name) {
        if (name.matches("3\\.[0-9]{1,3}")) {
            return ofVersion(PythonVersion.of(name));
        }
        if (PythonRelease.isOne(name)) {
            return ofRelease(name).orElseThrow(() ->
                    new CodegenException("there is no spec of Python " + name + ", only of " + known()));
        }
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new CodegenException("'" + name + "' is neither a file nor one of the versions " + known());
        }
        return read(file);
    }

    /**
     * Compares two sides.
     *
     * @param from as {@link #named} takes it
     * @param to as {@link #named} takes it
     * @return the difference, with the committed versions between them in its matrix
     */
    public Drift between(String from, String to) {
        SpecTree first = named(from);
        SpecTree last = named(to);
        List<SpecTree> path = new ArrayList<>();
        PythonVersion low = Collections.min(List.of(first.python(), last.python()));
        PythonVersion high = Collections.max(List.of(first.python(), last.python()));
        Stream.concat(versions().stream(), history.releases().stream().map(PythonRelease::version))
                .distinct()
                .sorted()
                .filter(version -> version.compareTo(low) > 0 && version.compareTo(high) < 0)
                .forEach(version -> path.add(ofVersion(version)));
        if (first.python().compareTo(last.python()) > 0) {
            Collections.reverse(path);
        }
        path.addFirst(first);
        path.addLast(last);
        return Drift.over(path);
    }
}
