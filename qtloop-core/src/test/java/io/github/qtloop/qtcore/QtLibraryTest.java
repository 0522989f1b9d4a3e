package io.github.qtloop.qtcore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Qt is refused, and that the message says which one it is. */
class QtLibraryTest {

    private static final Path LIBRARY = Path.of(QtLibrary.SONAME);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"6.1.3", "6.0.0", "5.15.2", "7.0.0", "6.x"})
    void anotherVersionIsRefused(String version) {
        assertThatThrownBy(() -> QtLibrary.requireVersion(version, "/opt/libQt6Core.so.6"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/opt/libQt6Core.so.6 is Qt " + version + ", and QtLoop needs Qt 6.2 or a later Qt 6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.2.0", "6.4.2", "6.11.2", "6.10.0-beta1"})
    void theOthersAreNot(String version) {
        assertThatCode(() -> QtLibrary.requireVersion(version, "/opt/libQt6Core.so.6")).doesNotThrowAnyException();
    }

    @Test
    void twoFilesAreRefused() throws Exception {
        Path one = Files.createFile(Files.createDirectory(directory.resolve("one")).resolve("libQt6Core.so.6.8.2"));
        Path other = Files.createFile(Files.createDirectory(directory.resolve("other")).resolve(LIBRARY));
        assertThatThrownBy(() -> QtLibrary.requireOne(
                        List.of("/lib/libc.so.6", one.toString(), other.toString(), "/lib/libQt6Gui.so.6")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this process has loaded more than one Qt: " + one + " and " + other
                        + "; its parts must use the same one, so take one of them away");
    }

    @Test
    void twoNamesOfOneFileAreNot() throws Exception {
        Path file = Files.createFile(directory.resolve("libQt6Core.so.6.8.2"));
        Path link = Files.createSymbolicLink(directory.resolve(LIBRARY), file);
        assertThatCode(() -> QtLibrary.requireOne(List.of(file.toString(), link.toString(), link.toString())))
                .doesNotThrowAnyException();
    }

    @Test
    void aMissingLibraryIsTold() {
        String path = directory.resolve("libQt6Core.so.6").toString();
        assertThatThrownBy(() -> QtLibrary.loadShared(path))
                .isInstanceOf(IllegalStateException.class)
                .message()
                .startsWith("Qt cannot be loaded: ")
                .contains(path)
                .endsWith("; install Qt 6 (Debian: libqt6widgets6 libqt6network6)")
                .hasLineCount(1);
    }
}
