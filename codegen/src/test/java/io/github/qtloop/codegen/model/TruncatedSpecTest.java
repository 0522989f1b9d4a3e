package io.github.qtloop.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.base.CodegenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spec that is cut off, or from which somebody has cut a section, is refused. */
class TruncatedSpecTest {
    private static final Path SMALL = Path.of("src/test/golden/drift/input/asyncio/3.13.yaml");
    private static final Path REAL = Path.of("../api-spec/src/main/resources/asyncio/3.13.yaml");

    /** The last sections of a real spec; its earlier lines take long to try. */
    private static final int TRIED = 40;

    private final SpecReader reader = new SpecReader();

    @TempDir
    Path directory = Path.of("");

    private List<String> lines = List.of();

    @BeforeEach
    void readsWhole() throws IOException {
        lines = Files.readAllLines(SMALL);
        assertThat(reader.read(SMALL).hooks()).isNotEmpty();
    }

    @Test
    void everyBeginningIsRefused() {
        for (int end = 0; end < lines.size(); end++) {
            assertRefused(lines.subList(0, end), "the first " + end + " lines");
        }
    }

    @Test
    void everyBeginningOfTheLastSectionsOfARealSpecIsRefused() throws IOException {
        lines = Files.readAllLines(REAL);
        for (int end = lines.size() - TRIED; end < lines.size(); end++) {
            assertRefused(lines.subList(0, end), "the first " + end + " lines");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"modules", "names", "hooks", "call_sites", "attributes", "probes", "whole"})
    void aMissingSectionIsRefused(String section) {
        assertRefused(lines.stream().filter(new Outside(section)).toList(), section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks", "call_sites", "attributes", "probes"})
    void anEmptySectionIsRefused(String section) {
        List<String> others = lines.stream().filter(new Outside(section)).toList();
        List<String> cut = new ArrayList<>(others);
        cut.add(section + ": {}");
        assertRefused(cut, section);
    }

    private void assertRefused(List<String> content, String what) {
        Path file = directory.resolve("cut.yaml");
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThatThrownBy(() -> reader.read(file)).as(what).isInstanceOf(CodegenException.class);
    }

    /** The lines that do not belong to a section; each section begins in the first column. */
    private static final class Outside implements Predicate<String> {
        private final String section;
        private boolean inside;

        private Outside(String section) {
            this.section = section;
        }

        @Override
        public boolean test(String line) {
            if (!line.startsWith(" ")) {
                inside = line.startsWith(section + ":");
            }
            return !inside;
        }
    }
}
