package io.github.qtloop.tests;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that call the launcher in an empty directory of their own, with the fixed environment. */
abstract class LauncherCase {

    @TempDir
    Path directory;

    Launcher launcher;

    @BeforeEach
    void launcher() {
        launcher = new Launcher(directory, Map.of());
    }
}
