package io.github.qtloop.codegen.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.testing.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {
    @TempDir
    private Path directory;

    private Draft draft = new Draft(Path.of(""));

    @BeforeEach
    void twoFiles() throws IOException {
        Files.writeString(directory.resolve("a.txt"), "a");
        Files.writeString(directory.resolve("z.txt"), "z");
        draft = new Draft(directory);
    }

    @Test
    void nothingIsWrittenBeforeItIsAskedFor() throws IOException {
        draft.put("new/b.txt", "b");
        draft.edit("a.txt", text -> text + "1");
        draft.edit("a.txt", text -> text + "2");
        assertThat(draft.read("a.txt")).isEqualTo("a12");
        assertThat(Inputs.read(directory)).isEqualTo(Map.of("a.txt", "a", "z.txt", "z"));
        draft.write();
        assertThat(Inputs.read(directory)).isEqualTo(Map.of("a.txt", "a12", "new/b.txt", "b", "z.txt", "z"));
    }

    @Test
    void whatStaysTheSameIsNoChange() {
        draft.edit("a.txt", text -> text);
        assertThat(draft.files()).isEmpty();
    }

    /** A file stands where the last one needs a directory. */
    @Test
    void aFailureLeavesEverythingAsItWas() throws IOException {
        draft.put("a.txt", "changed");
        draft.put("new/deep/b.txt", "b");
        draft.put("z.txt/c.txt", "c");
        assertThatThrownBy(draft::write)
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("cannot write, and nothing is written: ")
                .hasMessageContaining("z.txt");
        assertThat(Inputs.read(directory)).isEqualTo(Map.of("a.txt", "a", "z.txt", "z"));
        assertThat(directory.resolve("new")).doesNotExist();
    }
}
