package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What typeshed foresees of the version after the newest one. */
@Tag(Lane.CI_TAG)
class SpecPreviewTest extends LauncherCase {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** The newest version that has a spec, and the one that typeshed foresees. */
    private static final String NEWEST = PythonVersion.newest().toString();
    private static final String NEXT = "3." + (PythonVersion.newest().minor() + 1);

    @Test
    void theDifferenceShowsWhatIsComing() throws Exception {
        SpecTypes.assumeAvailable();
        Path file = directory.resolve("next.yaml");
        assertThat(launcher.call(LIMIT, "spec", "preview", NEXT, "--output", file.toString()))
                .isEqualTo(new Outcome(0, "", ""));
        assertThat(Files.readString(file))
                .startsWith("# The asyncio surface of CPython " + NEXT + " as typeshed foresees it.")
                .contains("\n  preview: true\n")
                .endsWith("\nwhole: true\n");
        List<String> difference = launcher.call(LIMIT, "spec", "diff", NEWEST, file.toString()).output().lines().toList();
        assertThat(difference.getFirst()).endsWith(" -> " + NEXT + " (next.yaml, as typeshed foresees it)");
        assertThat(difference.subList(1, difference.size()))
                .containsExactly(
                        "",
                        "breaks nobody: 1",
                        "  neither   TaskGroup.cancel()  new method",
                        "",
                        "1 entry (1 change), breaking nobody: 1");
    }

    /** The stubs are read in the same way whichever interpreter does it. */
    @ProcessPython
    void everyInterpreterReadsTheSame(PythonVersion version) throws Exception {
        SpecTypes.assumeAvailable();
        String interpreter = launcher.run(version, "-c", "import sys; print(sys.executable)").output().strip();
        Outcome newest = launcher.call(LIMIT, "spec", "preview", NEXT);
        assertThat(newest.status()).as(newest.toString()).isZero();
        assertThat(launcher.call(LIMIT, "spec", "preview", NEXT, "--interpreter", interpreter)).isEqualTo(newest);
    }

    @Test
    void whatIsOutOrUnknownIsRefused() throws Exception {
        SpecTypes.assumeAvailable();
        assertThat(launcher.call(LIMIT, "spec", "preview", NEWEST))
                .isEqualTo(new Outcome(2, "", "error: Python " + NEWEST + " is no version to come: the specs reach to " + NEWEST
                        + "\n"));
        Outcome unknown = launcher.call(LIMIT, "spec", "preview", "3.99");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.errors()).isEqualTo("error: cannot preview Python 3.99: the newest version that this typeshed"
                + " mentions in asyncio is " + NEXT + "\n");
    }
}
