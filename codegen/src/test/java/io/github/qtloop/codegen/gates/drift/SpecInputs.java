package io.github.qtloop.codegen.gates.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.overlay.OverlayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The specs that tests compare. */
public final class SpecInputs {
    /** The committed specs and overlay. */
    public static final SpecFiles REAL = new SpecFiles(Path.of("../api-spec/src/main/resources"));

    /** Three small specs that use every part of the format. */
    public static final Path SMALL = Path.of("src/test/golden/drift/input");

    /** Where the two specs are that have a case for each rule of entries. */
    public static final Path PLANTED = SMALL.resolveSibling("planted");

    private static final Overlay OVERLAY = OverlayReader.read(SMALL);

    private SpecInputs() {}

    /** A small spec. */
    static SpecTree small(String version) {
        return new SpecFiles(SMALL).committed(PythonVersion.of(version));
    }

    /** What differs when a text in a small spec is replaced, which must occur. */
    static List<Change> changes(Path directory, String version, String old, String text) {
        String content = read(SMALL.resolve("asyncio/" + version + ".yaml"));
        assertThat(content).contains(old);
        return SpecDiff.between(small(version), tree(directory, content.replace(old, text)));
    }

    /** One side of the planted pair, with the head of a small spec. */
    private static SpecTree planted(Path directory, String side, String version) {
        String head = read(SMALL.resolve("asyncio/" + version + ".yaml")).split("(?m)^modules:")[0];
        return tree(directory, head + read(PLANTED.resolve(side + ".yaml")));
    }

    /** The difference of the planted pair, which has a case for each rule of entries. */
    public static Drift planted(Path directory) {
        return Drift.over(List.of(planted(directory, "before", "3.11"), planted(directory, "after", "3.12")));
    }

    /** A spec of a text. */
    static SpecTree tree(Path directory, String content) {
        Path file = directory.resolve("mutated.yaml");
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SpecTree.read(file, OVERLAY);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
