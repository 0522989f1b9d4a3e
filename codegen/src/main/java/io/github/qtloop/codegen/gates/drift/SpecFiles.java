package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.OverlayReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The directory of the committed specs and of the overlay. */
public final class SpecFiles {
    private final Path directory;
    private final Overlay overlay;

    /**
     * Opens the directory.
     *
     * @param directory the one with {@code overlay} and {@code asyncio/3.NN.yaml}
     * @throws CodegenException when the overlay is missing or wrong
     */
    public SpecFiles(Path directory) {
        this.directory = directory;
        this.overlay = OverlayReader.read(directory);
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
            throw new CodegenException("there is no spec of Python " + version + ", only of " + versions());
        }
        return read(directory.resolve("asyncio/" + version + ".yaml"));
    }

    /**
     * A spec anywhere, with the announcements of this directory.
     *
     * @param file the YAML file
     * @return the spec
     * @throws CodegenException with line and reason when it is wrong
     */
    public SpecTree read(Path file) {
        return SpecTree.read(file, overlay);
    }

    /**
     * Compares what an interpreter says with the committed spec of its version.
     *
     * @param version the interpreter's
     * @param interpreter its executable
     * @param yaml the spec that it has given
     * @return the difference, nothing when both say the same
     * @throws CodegenException when the version has no spec
     */
    public Drift drift(PythonVersion version, Path interpreter, String yaml) {
        if (!versions().contains(version)) {
            throw new CodegenException(interpreter + " is Python " + version + ", of which there is no spec, only of "
                    + versions());
        }
        return Drift.over(List.of(committed(version), SpecTree.read(interpreter, yaml, overlay)));
    }

    /**
     * A side as a user names it.
     *
     * @param name a version like {@code 3.12}, or a file
     * @return the spec
     * @throws CodegenException when it is neither
     */
    public SpecTree named(String name) {
        if (name.matches("3\\.[0-9]{1,3}")) {
            return committed(PythonVersion.of(name));
        }
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new CodegenException("'" + name + "' is neither a file nor one of the versions " + versions());
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
        versions().stream()
                .filter(version -> version.compareTo(low) > 0 && version.compareTo(high) < 0)
                .forEach(version -> path.add(committed(version)));
        if (first.python().compareTo(last.python()) > 0) {
            Collections.reverse(path);
        }
        path.addFirst(first);
        path.addLast(last);
        return Drift.over(path);
    }
}
