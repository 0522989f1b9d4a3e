package io.github.qtloop.qt;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where Qt or QtJambi's libraries are missing; {@code ConsumerTest} sees the flags missing. */
final class SetupTest {

    @TempDir
    private Path directory;

    private Path qt;
    private Path qtjambi;
    private Path empty;

    @BeforeEach
    void lookOfAMachine() throws IOException {
        qt = with("qt", "libQt6Core.so.6");
        qtjambi = with("qtjambi", "libQtJambi.so.6.3.4");
        empty = Files.createDirectory(directory.resolve("empty"));
    }

    @Test
    void nothingIsSaidWhereAllIsThere() {
        assertThatCode(() -> Setup.require(List.of(empty, qtjambi, qt), false, List.of(empty))).doesNotThrowAnyException();
        assertThatCode(() -> Setup.require(List.of(qt), true, List.of(empty))).doesNotThrowAnyException();
    }

    @Test
    void theDirectoryOfAnInstalledQtIsNamed() {
        assertThatThrownBy(() -> Setup.require(List.of(directory.resolve("gone"), empty), true, List.of(empty, qt)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("QtJambi finds no Qt: start java with  -Djava.library.path=" + qt + "  (a Maven build");
    }

    @Test
    void whatIsThereAlreadyStays() {
        assertThatThrownBy(() -> Setup.require(List.of(empty, qtjambi), false, List.of(qt)))
                .hasMessageContaining("-Djava.library.path=" + qtjambi + ":" + qt + " ");
    }

    @Test
    void withoutQtItSaysWhatToInstall() {
        assertThatThrownBy(() -> Setup.require(List.of(), true, List.of(empty)))
                .hasMessageStartingWith("Qt 6 is missing: install it (Debian: apt-get install libqt6widgets6 libqt6network6), and start")
                .hasMessageContaining("-Djava.library.path=" + empty);
    }

    @Test
    void withoutQtJambisLibrariesItNamesTheArtifact() {
        assertThatThrownBy(() -> Setup.require(List.of(qt), false, List.of(qt)))
                .hasMessageContaining("depend on io.qtjambi:qtjambi-native-linux-x64")
                .hasMessageContaining("-Djava.library.path=" + qt + ":DIRECTORY-OF-ITS-LIBRARIES");
    }

    private Path with(String name, String file) throws IOException {
        Path made = Files.createDirectory(directory.resolve(name));
        Files.createFile(made.resolve(file));
        return made;
    }
}
