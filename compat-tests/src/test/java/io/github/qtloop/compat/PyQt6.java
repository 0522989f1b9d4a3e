package io.github.qtloop.compat;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The distribution's PyQt6, in the distribution's Python, without a screen. The launcher installs it for the tests where it
 * may; elsewhere they do without, but not in CI.
 */
final class PyQt6 {

    private static final Path DISTRIBUTION = Path.of("/usr");
    private static final Path MODULE = DISTRIBUTION.resolve("lib/python3/dist-packages/PyQt6/QtWidgets.abi3.so");

    private PyQt6() {}

    /** {@code ./qtloop run --python VERSION --home DISTRIBUTION WORDS}. */
    static Outcome run(Path directory, String... words) throws IOException, InterruptedException {
        assumeTrue(Files.exists(MODULE) || System.getenv("CI") != null, "PyQt6 is not installed");
        List<String> line = new ArrayList<>(List.of("--home", DISTRIBUTION.toString()));
        line.addAll(List.of(words));
        return new Launcher(directory, Map.of("QT_QPA_PLATFORM", "offscreen"))
                .run(DistributionPython.version(), line.toArray(String[]::new));
    }
}
