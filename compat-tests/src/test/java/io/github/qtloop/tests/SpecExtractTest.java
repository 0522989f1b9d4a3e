package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code spec extract} says when it cannot do what it is asked for. */
@Tag(Lane.CI_TAG)
class SpecExtractTest {
    private static final int WRONG_INPUT = 2;
    private static final String ANY_PROGRAM = "/bin/sh";

    @TempDir
    private Path directory;

    @Test
    void nothingToExtract() throws Exception {
        Outcome outcome = launcher(System.getenv("PATH")).call("spec", "extract");
        assertThat(outcome.status()).isEqualTo(WRONG_INPUT);
        assertThat(outcome.errors())
                .isEqualTo("qtloop spec extract: name a VERSION, or an interpreter with --interpreter EXE\n");
    }

    @Test
    void unknownVersion() throws Exception {
        assertRefused(launcher(System.getenv("PATH")), List.of("3.9"), "unknown Python version '3.9'");
        assertRefused(launcher(System.getenv("PATH")), List.of("new"), "'new' is no Python version like 3.13");
    }

    @Test
    void noInterpreter() throws Exception {
        Path typeshed = Files.createDirectories(directory.resolve("typeshed"));
        Launcher launcher = launcher(System.getenv("PATH"));
        assertRefused(
                launcher,
                List.of("--typeshed", typeshed.toString(), "--interpreter", directory.resolve("none").toString()),
                "none is no executable file");
        assertRefused(
                launcher,
                List.of("--typeshed", typeshed.toString(), "--interpreter", program("python", "echo no >&2; exit 1")),
                "python did not run the extractor: no");
    }

    @Test
    void typeshedThatIsNone() throws Exception {
        String real = launcher("").run(PythonVersion.of("3.12"), "-c", "import sys; print(sys.executable)").output();
        assertRefused(
                launcher(System.getenv("PATH")),
                List.of("--typeshed", directory.toString(), "--interpreter", real.strip()),
                "is no typeshed: it has no stdlib/asyncio/tasks.pyi");
    }

    @Test
    void npmIsMissing() throws Exception {
        assertNothingCached("npm is missing", bareEssentials().toString());
    }

    @Test
    void npmFails() throws Exception {
        program("npm", "echo 'npm error code EAI_AGAIN' >&2; echo 'npm error more' >&2; exit 1");
        assertNothingCached("npm cannot fetch typeshed in the package", directory + ":" + System.getenv("PATH"));
        assertNothingCached("(code EAI_AGAIN)", directory + ":" + System.getenv("PATH"));
    }

    @Test
    void npmFetchesSomethingElse() throws Exception {
        program("npm", "echo archive >\"$(echo \"$2\" | tr @ -).tgz\"");
        assertNothingCached("npm has fetched another", directory + ":" + System.getenv("PATH"));
    }

    /** The ways to have typeshed are named, and no half of it stays. */
    private void assertNothingCached(String reason, String path) throws Exception {
        assertRefused(launcher(path), List.of("--interpreter", ANY_PROGRAM), reason);
        try (Stream<Path> cached = Files.list(directory.resolve("cache"))) {
            assertThat(cached).isEmpty();
        }
    }

    private static void assertRefused(Launcher launcher, List<String> words, String reason) throws Exception {
        Outcome outcome = launcher.call(
                Stream.concat(Stream.of("spec", "extract"), words.stream()).toArray(String[]::new));
        assertThat(outcome.status()).isEqualTo(WRONG_INPUT);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).startsWith("error: ").contains(reason).hasLineCount(1);
    }

    /** A launcher with another path for programs, and then with an empty cache; an empty path is that of the tests. */
    private Launcher launcher(String path) {
        Map<String, String> environment = path.isEmpty()
                ? Map.of()
                : Map.of("PATH", path, "QTLOOP_CACHE", directory.resolve("cache").toString());
        return new Launcher(directory, environment);
    }

    private String program(String name, String body) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    /** A directory with what the launcher script calls, and nothing else. */
    private Path bareEssentials() throws IOException {
        Path programs = Files.createDirectory(directory.resolve("programs"));
        for (String name : List.of("bash", "dirname", "readlink")) {
            Path real = Stream.of(System.getenv("PATH").split(":"))
                    .map(part -> Path.of(part, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            program("programs/" + name, "exec '" + real + "' \"$@\"");
        }
        return programs;
    }
}
