package io.github.qtloop.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of files with their sizes and digests. */
final class ManifestTest {

    @TempDir
    private Path directory;

    @Test
    void aDirectoryWithoutAManifestDoesNotMatch() {
        assertThat(Manifest.matches(directory)).isFalse();
        assertThat(Manifest.matches(directory.resolve("missing"))).isFalse();
    }

    @Test
    void anEmptyDirectoryMatchesItsManifest() throws IOException {
        Manifest.write(directory);
        assertThat(Manifest.matches(directory)).isTrue();
    }

    @Test
    void namesWithSpacesAndOtherLettersMatch() throws IOException {
        Files.writeString(Files.createDirectory(directory.resolve("a b")).resolve("ü 1.txt"), "text");
        Manifest.write(directory);
        assertThat(Manifest.matches(directory)).isTrue();
        Files.writeString(directory.resolve("a b/ü 1.txt"), "other text");
        assertThat(Manifest.matches(directory)).isFalse();
    }

    @Test
    void aContentOfTheSameSizeCounts() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "text");
        Manifest.write(directory);
        Files.writeString(file, "TEXT");
        assertThat(Manifest.matches(directory)).isFalse();
        Files.writeString(file, "text");
        assertThat(Manifest.matches(directory)).isTrue();
    }

    @Test
    void aTimeAloneDoesNotCountAndIsRestored() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "text");
        Manifest.write(directory);
        FileTime listed = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        assertThat(Manifest.matches(directory)).isTrue();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(listed);
    }

    @Test
    void aDirectoryInAFilesPlaceDoesNotMatch() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Manifest.write(directory);
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(Manifest.matches(directory)).isFalse();
    }

    @Test
    void anEmptyFileThatIsMissingIsMissed() throws IOException {
        Path file = Files.createFile(directory.resolve("__init__.py"));
        Manifest.write(directory);
        assertThat(Manifest.matches(directory)).isTrue();
        Files.delete(file);
        assertThat(Manifest.matches(directory)).isFalse();
    }

    @Test
    void aManifestThatWasCutAnywhereDoesNotMatch() throws IOException {
        Files.writeString(directory.resolve("first"), "1");
        Files.writeString(directory.resolve("second"), "22");
        Manifest.write(directory);
        Path manifest = directory.resolve(".manifest");
        byte[] whole = Files.readAllBytes(manifest);
        for (int length = 0; length < whole.length; length++) {
            Files.write(manifest, Arrays.copyOf(whole, length));
            assertThat(Manifest.matches(directory)).as("cut to %d bytes", length).isFalse();
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(manifest, damaged);
            assertThat(Manifest.matches(directory)).as("damaged at %d", i).isFalse();
        }
        Files.write(manifest, whole);
        assertThat(Manifest.matches(directory)).isTrue();
    }
}
