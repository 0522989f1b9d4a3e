package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code spec check}, on the real interpreters and on releases that differ in a few lines. */
@Tag(Lane.CI_TAG)
class SpecCheckTest {

    private static final Duration LIMIT = Duration.ofMinutes(8);

    @TempDir
    private Path directory;

    @BeforeEach
    void typeshed() throws Exception {
        SpecTypes.assumeAvailable();
    }

    /** In CI's lane {@link SpecTest} compares the bytes. */
    @Test
    @Tag(Lane.ALL_TAG)
    void theCommittedSpecsAreTrue() throws Exception {
        Outcome outcome = new Launcher(directory, Map.of()).call(LIMIT, "spec", "check");

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.status()).as(outcome.output()).isZero();
        assertThat(outcome.output().lines().filter("no differences"::equals)).hasSize(PythonVersion.values().size());
    }

    /** Interpreters that nothing else needs are fetched for it. */
    @Test
    @Tag(Lane.ALL_TAG)
    void theSpecsOfTheHistoryAreTrue() throws Exception {
        Outcome outcome = new Launcher(directory, Map.of()).call(LIMIT, "spec", "check", "3.9.6", "3.10.8", "3.13.0");

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.status()).as(outcome.output()).isZero();
        assertThat(outcome.output().lines().filter("no differences"::equals)).hasSize(3);
    }

    @ProcessPython
    void exactlyWhatAReleaseHasOtherwiseIsListed(PythonVersion version) throws Exception {
        Path python = directory.resolve("python");
        Path asyncio = copy(version, python);
        edit(asyncio.resolve("queues.py"), "def qsize(self):", "def qsize(self, exact=True):");
        edit(asyncio.resolve("locks.py"), "def notify_all(self):", "def notify_everyone(self):");
        edit(asyncio.resolve("runners.py"), "loop.shutdown_asyncgens()", "loop.shutdown_asyncgens(**{})");
        edit(asyncio.resolve("selector_events.py"), "def _process_events(self, event_list):",
                "def _process_events(self, event_list):\n        if event_list is None:\n            self._planted");
        edit(asyncio.resolve("base_events.py"), "    executor.shutdown(wait=False)", "    executor.shutdown(wait=True)");
        edit(asyncio.resolve("transports.py"), "def _maybe_resume_protocol(self):",
                "def _maybe_resume_protocol(self, now=False):");

        Outcome outcome = new Launcher(directory, Map.of())
                .call(LIMIT, "spec", "check", "--interpreter", python.toString());

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.status()).isEqualTo(1);
        String heading = outcome.output().lines().findFirst().orElseThrow();
        assertThat(heading).matches("asyncio (\\S+) \\(%s\\.yaml\\) -> \\1 \\(%s\\)".formatted(version, python));
        assertThat(outcome.output().substring(heading.length())).isEqualTo("""


                breaks loops: 3
                  loop      loop.shutdown_asyncgens in asyncio.runners.Runner.close
                                passes any keywords: shutdown_asyncgens(**_), was shutdown_asyncgens()
                                why: an implementation must take these arguments
                  loop      loop._planted        new attribute
                                why: inherited code reads it, and loops that skip asyncio's constructor lack it
                  loop      loop_close_executor
                                What does `loop.close` do to the default executor? waits for its threads, was ends it without
                                waiting (docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.close)
                                why: a loop that does as before differs from asyncio's

                breaks callers: 1
                  caller    Condition.notify_all()  method removed
                                why: whoever uses, extends or inherits it fails

                breaks nobody: 3
                  neither   Condition.notify_everyone()  new method
                  neither   Queue.qsize(exact=True)      parameter exact=True added
                  neither   _FlowControlMixin._maybe_resume_protocol(now=False)
                                parameter now=False added

                7 entries (7 changes), breaking loops: 3, callers: 1, nobody: 3

                """);
    }

    /**
     * Debian's interpreter is one patch release behind the one that QtLoop runs, and in the history. Of what is compared,
     * the sources of asyncio differ in one call: entering a timeout does not yet count the cancellations before it.
     */
    @Test
    void exactlyWhatAnotherPatchReleaseHasOtherwiseIsListed() throws Exception {
        assumeTrue(
                version(DistributionPython.EXECUTABLE).equals("3.11.2") || System.getenv("CI") != null,
                "the distribution has another Python");

        Launcher launcher = new Launcher(directory, Map.of());
        Outcome check = launcher.call(LIMIT, "spec", "check", "--interpreter", DistributionPython.EXECUTABLE.toString());
        Outcome diff = launcher.call(LIMIT, "spec", "diff", "3.11", "3.11.2");

        assertThat(check).isEqualTo(new Outcome(0, """
                asyncio 3.11.2 (3.11.2.yaml) -> 3.11.2 (/usr/bin/python3)

                no differences

                """, ""));
        assertThat(diff).isEqualTo(new Outcome(0, """
                asyncio 3.11.3 (3.11.yaml) -> 3.11.2 (3.11.2.yaml)

                breaks nobody: 1
                  neither   task.cancelling in asyncio.timeouts.Timeout.__aenter__
                                called no longer, was cancelling()

                1 entry (1 change), breaking nobody: 1
                """, ""));
    }

    /** The release of an interpreter, or nothing where there is none. */
    private String version(Path python) throws Exception {
        if (!Files.isExecutable(python)) {
            return "";
        }
        List<String> command = List.of(python.toString(), "-I", "-c", "import platform; print(platform.python_version())");
        return new ChildProcess(command, Map.of(), directory).run("", LIMIT).output().strip();
    }

    private void edit(Path file, String old, String text) throws IOException {
        String content = Files.readString(file);
        assertThat(content).contains(old);
        Files.writeString(file, content.replace(old, text));
    }

    /**
     * The interpreter of a version, with an asyncio to edit.
     *
     * @return the directory of the modules that it prefers to its own
     */
    private Path copy(PythonVersion version, Path python) throws Exception {
        String code = "import asyncio, sys; print(sys.executable); print(asyncio.__path__[0])";
        List<String> places = new Launcher(directory, Map.of())
                .run(version, "--loop", "asyncio", "-c", code).output().lines().toList();
        Path modules = Files.createDirectories(directory.resolve("modules/asyncio"));
        try (Stream<Path> sources = Files.list(Path.of(places.getLast()))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Files.copy(source, modules.resolve(source.getFileName()));
            }
        }
        // Python's isolated mode does not look for modules elsewhere, so it is left out.
        Files.writeString(python, """
                #!/bin/sh
                [ "$1" = -I ] && shift
                PYTHONPATH='%s' exec '%s' "$@"
                """.formatted(modules.getParent(), places.getFirst()));
        Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwx------"));
        return modules;
    }
}
