package io.github.qtloop.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.testing.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void holdsExactlyTheFilesAndNothingBesideIt() throws IOException {
        Path output = directory.resolve("a/out");
        Inputs.write(output.resolve("old/Left.java"), "left over");

        boolean changed = new OutputDirectory(output).write(List.of(new GeneratedFile("new/Fresh.java", "fresh")));

        assertThat(changed).isTrue();
        assertThat(Inputs.read(directory)).isEqualTo(Map.of("a/out/new/Fresh.java", "fresh"));
        try (var beside = Files.list(output.getParent())) {
            assertThat(beside).containsExactly(output);
        }
    }

    @Test
    void sameContentStaysUntouched() throws IOException {
        OutputDirectory output = new OutputDirectory(directory.resolve("out"));
        List<GeneratedFile> files = List.of(new GeneratedFile("File.java", "text"));
        output.write(files);
        Path file = directory.resolve("out/File.java");
        FileTime old = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file, old);

        assertThat(output.write(files)).isFalse();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    }

    @Test
    void aFailureLeavesTheOldContent() {
        Path output = directory.resolve("out");
        Inputs.write(output.resolve("Old.java"), "old");
        List<GeneratedFile> clash = List.of(new GeneratedFile("a", "x"), new GeneratedFile("a/b", "y"));

        assertThatThrownBy(() -> new OutputDirectory(output).write(clash)).isInstanceOf(CodegenException.class);
        assertThat(Inputs.read(directory)).isEqualTo(Map.of("out/Old.java", "old"));
    }
}
