package io.github.qtloop.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The distribution's Python, for which peers and bindings are packaged. Tests do without it where it is missing, but not in CI. */
final class DistributionPython {

    static final Path EXECUTABLE = Path.of("/usr/bin/python3");

    private DistributionPython() {}

    /** Leaves a test out where there is none. */
    static void assumeInstalled() {
        assumeTrue(Files.exists(EXECUTABLE) || System.getenv("CI") != null, "there is no Python");
    }

    /** Its minor version. */
    static PythonVersion version() throws IOException {
        assumeInstalled();
        return PythonVersion.of(EXECUTABLE.toRealPath().getFileName().toString().replace("python", ""));
    }
}
