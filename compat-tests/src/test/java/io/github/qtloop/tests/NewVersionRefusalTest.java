package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no new version, or no tree to write to, is refused with one line and status 2; nothing is written. */
@Tag(Lane.CI_TAG)
class NewVersionRefusalTest {

    private static final int USAGE = 2;
    private static final String NEXT = "3." + (PythonVersion.newest().minor() + 1);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** To make one takes longer than most refusals. */
    private static ProjectCopy copy;

    @TempDir
    private Path directory;

    @BeforeAll
    static void copyTheProject(@TempDir Path root) throws Exception {
        copy = ProjectCopy.into(root.resolve("project"));
    }

    @AfterEach
    void bringTheCopyBack() throws Exception {
        copy.restore();
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
    void anInterpreterOfAnotherVersion() throws Exception {
        String executable = DistributionPython.EXECUTABLE.toString();
        assertRefused(executable + " is Python 3.", NEXT, "--interpreter", executable);
        assertRefused(copy.resolve("README.md") + " is no executable file", NEXT, "--interpreter", copy.resolve("README.md").toString());
        assertRefused(
                "--artifact and --interpreter name the same thing", NEXT, "--interpreter", executable, "--artifact", NEXT + ".0");
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
        Outcome outcome = copy.call(LIMIT, Map.of("PATH", commands().toString()), "new-version", NEXT);
        assertOneLine(outcome, "git is needed");
        assertThat(copy.changes()).isEmpty();
    }

    @Test
    void aTypeshedThatIsNone() throws Exception {
        assertRefused("is no typeshed: it has no stdlib/asyncio/tasks.pyi", NEXT, "--typeshed", directory.toString());
    }

    @Test
    void whileAnotherRunIsAtWork() throws Exception {
        Path file = Files.createDirectories(copy.resolve("target")).resolve("new-version.lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            assertRefused("another new-version is at work in this tree: wait until it has ended; it holds " + file, NEXT);
        }
    }

    /** A file without the place where the version would stand: found before an interpreter is looked for. */
    @Test
    void aFileWithoutAPlaceForTheVersion() throws Exception {
        spoilTheChangelog();
        Outcome outcome = copy.call(LIMIT, Map.of("PATH", commands("git").toString()), "new-version", NEXT);
        assertOneLine(outcome, "CHANGELOG.md has no place like");
        assertThat(copy.changes()).isEmpty();
    }

    /** Its build is unknown in a copy. There is no Maven, which would be said if one began. */
    @Test
    void whatIsRefusedIsRefusedBeforeAnythingIsBuilt() throws Exception {
        spoilTheChangelog();
        Map<String, String> environment = Map.of("QTLOOP_NO_BUILD", "", "PATH", commands("git", "find").toString());

        for (String place : List.of("supported already", "CHANGELOG.md has no place like")) {
            String version = place.startsWith("supported") ? PythonVersion.newest().toString() : NEXT;
            assertOneLine(copy.call(LIMIT, environment, "new-version", "--artifact", version + ".0-1", version), place);
        }
        assertThat(copy.changes()).isEmpty();
        assertThat(copy.resolve("target/build.log")).doesNotExist();
    }

    private void spoilTheChangelog() throws Exception {
        Files.writeString(copy.resolve("CHANGELOG.md"), "# Changelog\n");
        copy.commit();
    }

    /** A directory with what the launcher needs, and others: there is no Maven and no git. */
    private Path commands(String... others) throws Exception {
        Path commands = Files.createDirectory(directory.resolve("commands"));
        for (String needed : Stream.concat(Stream.of("env", "bash", "readlink", "dirname", "mkdir"), Stream.of(others)).toList()) {
            Path command = Files.writeString(commands.resolve(needed), "#!/bin/sh\nexec " + find(needed) + " \"$@\"\n");
            assertThat(command.toFile().setExecutable(true)).isTrue();
        }
        return commands;
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
