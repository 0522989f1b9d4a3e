package io.github.qtloop.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.commands.CommandException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of results in the README is written by the command. */
class ReadmeTableTest {

    @TempDir
    private Path directory;

    @Test
    void rowsAreReplacedAndNothingElse() throws Exception {
        Path file = Files.writeString(directory.resolve("README.md"), """
                before
                <!-- compat: rows by `qtloop compat --readme README.md` -->
                | old |
                <!-- compat: end -->
                after
                """);
        Verdict verdict = new Verdict(List.of(), new Counts(5, 4, 3, 2, 1, 0), List.of(), false);
        ReadmeTable.write(file, List.of(new VersionResult("3.12.1", "qt", null, verdict, 1)));
        assertThat(Files.readString(file)).isEqualTo("""
                before
                <!-- compat: rows by `qtloop compat --readme README.md` -->
                | Python | tests | on the Qt loop | failures | errors | skipped, as on CPython's own loop |
                |---|---|---|---|---|---|
                | 3.12.1 | 5 | 4 | 3 | 2 | 1 |
                <!-- compat: end -->
                after
                """);
    }

    @Test
    void fileWithoutThePlace() throws Exception {
        Path file = Files.writeString(directory.resolve("README.md"), "text");
        assertThatThrownBy(() -> ReadmeTable.write(file, List.of()))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("README.md", "<!-- compat: end -->");
    }
}
