package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no new version, or no tree to write to, is refused with one line and status 2; nothing is written. */
@Tag(Lane.CI_TAG)
class NewVersionRefusalTest {

    private static final int USAGE = 2;
    private static final String NEXT = "3." + (PythonVersion.newest().minor() + 1);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    private ProjectCopy copy;

    @BeforeEach
    void copyTheProject() throws Exception {
        copy = ProjectCopy.into(directory.resolve("project"));
    }

    @Test
    void aVersionThatIsNone() throws Exception {
        assertRefused("'abc' is no Python version like 3.13", "abc");
        assertRefused("Missing required parameter: 'VERSION'");
    }

    @Test
    void aVersionWithoutAnInterpreter() throws Exception {
        assertRefused("no interpreter of Python 3.99: Maven finds no org.bytedeco:cpython:[3.99.0,3.99.9999]", "3.99");
    }

    @Test
    void anArtifactOfAnotherVersion() throws Exception {
        assertRefused("the artifact 3.11.3-1.5.9 has no Python " + NEXT, NEXT, "--artifact", "3.11.3-1.5.9");
    }

    @Test
    void aVersionThatIsThere() throws Exception {
        for (PythonVersion version : PythonVersion.values()) {
            assertRefused("Python " + version + " is supported already", version.toString());
        }
    }

    @Test
    void anOldVersion() throws Exception {
        assertRefused("older than the newest supported version, " + PythonVersion.newest(), "3.9");
    }

    @Test
    void aTreeThatIsNotClean() throws Exception {
        Files.writeString(copy.resolve("README.md"), "changed");
        Outcome outcome = copy.call(LIMIT, Map.of(), "new-version", NEXT);
        assertOneLine(outcome, "the working tree is not clean (M README.md): commit or stash first");
        assertThat(copy.changes()).containsExactly("README.md");
        assertThat(copy.read("README.md")).isEqualTo("changed");
    }

    @Test
    void withoutGit() throws Exception {
        Path commands = Files.createDirectory(directory.resolve("commands"));
        for (String needed : List.of("env", "bash", "readlink", "dirname", "mkdir")) {
            Path command = Files.writeString(commands.resolve(needed), "#!/bin/sh\nexec " + find(needed) + " \"$@\"\n");
            assertThat(command.toFile().setExecutable(true)).isTrue();
        }
        Outcome outcome = copy.call(LIMIT, Map.of("PATH", commands.toString()), "new-version", NEXT);
        assertOneLine(outcome, "git is needed");
        assertThat(copy.changes()).isEmpty();
    }

    /** The last thing that is looked at: a file without the place where the version would stand. */
    @Test
    void aFileWithoutAPlaceForTheVersion() throws Exception {
        SpecTypes.assumeAvailable();
        Files.writeString(copy.resolve("CHANGELOG.md"), "# Changelog\n");
        copy.commit();
        assertRefused("CHANGELOG.md has no place like", NEXT);
    }

    private void assertRefused(String message, String... words) throws Exception {
        String[] line = Stream.concat(Stream.of("new-version"), Stream.of(words)).toArray(String[]::new);
        assertOneLine(copy.call(LIMIT, Map.of(), line), message);
        assertThat(copy.changes()).isEmpty();
    }

    private static void assertOneLine(Outcome outcome, String message) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(USAGE);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().lines()).as(outcome.errors()).hasSize(1);
        assertThat(outcome.errors()).contains(message);
    }

    private static Path find(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, command))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
