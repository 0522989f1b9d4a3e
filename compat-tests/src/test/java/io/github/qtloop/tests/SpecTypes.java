package io.github.qtloop.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qtloop.install.Cache;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * typeshed, from which a spec takes its types: in the user's cache, or fetched into it by npm. The launcher installs npm for
 * the tests where it may; elsewhere they do without, but not in CI.
 */
final class SpecTypes {

    private SpecTypes() {}

    /** Leaves a test out where there is neither. */
    static void assumeAvailable() throws IOException {
        assumeTrue(isCached() || hasNpm() || System.getenv("CI") != null, "npm is not installed");
    }

    private static boolean hasNpm() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "npm")));
    }

    private static boolean isCached() throws IOException {
        Path cache = Cache.directoryOfUser();
        if (!Files.isDirectory(cache)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(cache)) {
            return entries.anyMatch(entry -> entry.getFileName().toString().startsWith("typeshed-"));
        }
    }
}
