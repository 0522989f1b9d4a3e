package io.github.qtloop.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an inspection sees while its note holds, and when the note holds. */
final class InspectionTest {

    @TempDir
    private Path cache;

    private Path entry;
    private Path note;

    @BeforeEach
    void fill() throws IOException {
        entry = Files.createDirectories(cache.resolve("entry"));
        note = cache.resolve("entry.whole");
        Files.createDirectories(entry.resolve("sub/deep"));
        Files.writeString(entry.resolve("sub/deep/data"), "data");
        Files.writeString(entry.resolve("top"), "top");
        Manifest.write(entry);
        settle();
    }

    @Test
    void whatIsWholePassesAgainAndAgain() {
        assertThat(inspect("boot")).isTrue();
        assertThat(note).exists();
        assertThat(inspect("boot")).isTrue();
        assertThat(cache).isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void aFileThatIsCutOffInItsPlaceIsSeenAfterTheNextBoot() throws IOException {
        inspect("boot");
        Files.writeString(entry.resolve("sub/deep/data"), "da");
        assertThat(inspect("boot")).isTrue();
        assertThat(inspect("next boot")).isFalse();
    }

    @Test
    void aFileThatIsCutOffIsSeenAtOnceWhereTheBootHasNoName() throws IOException {
        assertThat(inspect(null)).isTrue();
        assertThat(note).doesNotExist();
        Files.writeString(entry.resolve("top"), "t");
        assertThat(inspect(null)).isFalse();
    }

    @Test
    void aFileThatIsDeletedIsSeen() throws IOException {
        inspect("boot");
        Files.delete(entry.resolve("sub/deep/data"));
        assertThat(inspect("boot")).isFalse();
    }

    @Test
    void aFileThatIsReplacedIsSeen() throws IOException {
        inspect("boot");
        Path other = Files.writeString(entry.resolve("sub/other"), "another size");
        Files.move(other, entry.resolve("sub/deep/data"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(inspect("boot")).isFalse();
    }

    @Test
    void aDirectoryThatIsMissingIsSeen() throws IOException {
        inspect("boot");
        Files.move(entry, cache.resolve("moved"));
        assertThat(inspect("boot")).isFalse();
    }

    /** A change within one step of the file system's clock would not show. */
    @Test
    void whatHasJustBeenWrittenGetsNoNote() throws IOException {
        Files.setLastModifiedTime(entry.resolve("sub/deep"), FileTime.from(Instant.now()));
        assertThat(inspect("boot")).isTrue();
        assertThat(note).doesNotExist();
    }

    @Test
    void aNoteThatIsNoneDoesNotHold() throws IOException {
        for (String content : List.of("", "boot\n", "boot\nnospace\n", "\n\n", "0 \n")) {
            Files.writeString(note, content);
            Files.writeString(entry.resolve("top"), "t");
            assertThat(inspect("boot")).as(content).isFalse();
        }
    }

    @Test
    void aFileThatComesLaterIsLookedAtOnce() throws IOException {
        inspect("boot");
        Files.writeString(entry.resolve("sub/later"), "compiled");
        settle();
        assertThat(inspect("boot")).isTrue();
        assertThat(inspect("boot")).isTrue();
    }

    private boolean inspect(@Nullable String boot) {
        return new Inspection(entry, boot).passes();
    }

    private void settle() throws IOException {
        FileTime before = FileTime.from(Instant.now().minus(Duration.ofMinutes(1)));
        for (String directory : List.of("", "sub", "sub/deep")) {
            Files.setLastModifiedTime(entry.resolve(directory), before);
        }
    }
}
