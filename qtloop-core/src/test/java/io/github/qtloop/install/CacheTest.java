package io.github.qtloop.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qtloop.testing.Wait;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cache within one process: made once, repaired when damaged, clear when it cannot be written. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class CacheTest {

    @TempDir
    private Path temporary;

    private Cache cache;
    private int fills;

    @BeforeEach
    void openCache() {
        cache = new Cache(temporary.resolve("not").resolve("yet"));
    }

    @Test
    void anEntryIsFilledOnce() {
        Path first = fill();
        assertThat(fill()).isEqualTo(first);
        assertThat(fills).isEqualTo(1);
        assertThat(first.resolve("sub/data")).hasContent("data");
    }

    @Test
    void anEntryIsAllThatIsLeftBesideItsLock() throws IOException {
        Path entry = fill();
        try (Stream<Path> files = Files.list(entry.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("entry", "entry.lock");
        }
    }

    @Test
    void entriesDoNotMeet() {
        assertThat(fill()).isNotEqualTo(cache.entry("other", directory -> {}));
    }

    @Test
    void theDirectoryIsForThisUserAlone() throws IOException {
        Path root = fill().getParent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root))).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxr-x", "rwxr-xrwx"})
    void aDirectoryThatOthersMayWriteToIsRefused(String permissions) throws IOException {
        Path root = fill().getParent();
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString(permissions));
        assertThatExceptionOfType(InterpreterException.class)
                .isThrownBy(this::fill)
                .withMessage("the cache " + root + " may be written to by others: enter  chmod go-w " + root
                        + "  if you trust what is in it, or name another directory with QTLOOP_CACHE");
        assertThat(fills).isEqualTo(1);
    }

    @Test
    void aDirectoryOfAnotherUserIsRefused() throws IOException {
        Path foreign = Path.of("/usr");
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            foreign = Files.createDirectory(temporary.resolve("foreign"));
            Files.setAttribute(foreign, "unix:uid", 12345);
        }
        Cache other = new Cache(foreign);
        assertThatExceptionOfType(InterpreterException.class)
                .isThrownBy(() -> other.entry("entry", directory -> fills++))
                .withMessageContaining("belongs to another user: name another directory with QTLOOP_CACHE");
        assertThat(fills).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub/data", "empty", ".manifest"})
    void aDeletedFileIsRepaired(String name) throws IOException {
        Files.delete(fill().resolve(name));
        assertRepaired();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub/data", ".manifest"})
    void aTruncatedFileIsRepaired(String name) throws IOException {
        Path file = fill().resolve(name);
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, content.length / 2));
        assertRepaired();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "end", "4 sub/da", "\0\0\0\0", "no number\nend\n", "nospace\nend\n"})
    void aManifestThatIsNoneIsRepaired(String content) throws IOException {
        Files.writeString(fill().resolve(".manifest"), content);
        assertThat(Manifest.matches(fill())).isTrue();
        assertThat(fill().resolve("sub/data")).hasContent("data");
    }

    @Test
    void filesThatComeLaterDoNotMatter() throws IOException {
        Files.writeString(fill().resolve("sub/later"), "compiled");
        fill();
        assertThat(fills).isEqualTo(1);
    }

    @Test
    void whatAFillerThatFailedHasLeftIsNotSeen() {
        assertThatExceptionOfType(InterpreterException.class)
                .isThrownBy(() -> cache.entry("entry", directory -> {
                    Files.writeString(directory.resolve("stale"), "half");
                    throw new IOException("no space left on device");
                }))
                .withMessageContaining("no space left on device")
                .withMessageContaining(Cache.VARIABLE);
        assertThat(fill().resolve("stale")).doesNotExist();
        assertThat(fills).isEqualTo(1);
    }

    @Test
    void aFileInTheEntrysPlaceIsReplaced() throws IOException {
        Path entry = fill();
        Path moved = entry.resolveSibling("moved");
        Files.move(entry, moved);
        Files.writeString(entry, "no directory");
        assertRepaired();
    }

    @Test
    void aDirectoryThatCannotBeMadeGivesOneClearLine() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertClearLine(new Cache(file), directory -> {}, "(?i)not a directory|already ?exists");
        assertClearLine(new Cache(file.resolve("below")), directory -> {}, "(?i)not a directory");
    }

    /** Tests may run as root, to whom every directory is writable: so the refusal comes from the filler. */
    @Test
    void aRefusalSaysItsReason() {
        assertClearLine(
                cache,
                directory -> {
                    throw new AccessDeniedException(directory.toString());
                },
                "(?i)denied");
    }

    @Test
    void threadsOfOneProcessMayAskAtOnce() {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = Stream.generate(() -> Thread.ofPlatform().unstarted(() -> {
                    try {
                        cache.entry("entry", directory -> Wait.sleep(Duration.ofMillis(50)));
                    } catch (Throwable t) {
                        failures.add(t);
                    }
                }))
                .limit(4)
                .toList();
        threads.forEach(Thread::start);
        threads.forEach(Wait::forEnd);
        assertThat(failures).isEmpty();
    }

    private void assertRepaired() {
        Path entry = fill();
        assertThat(fills).isEqualTo(2);
        assertThat(Manifest.matches(entry)).isTrue();
        assertThat(entry.resolve("sub/data")).hasContent("data");
        assertThat(entry.resolve("empty")).exists();
        fill();
        assertThat(fills).isEqualTo(2);
    }

    private static void assertClearLine(Cache cache, Cache.Filler filler, String reason) {
        assertThatExceptionOfType(InterpreterException.class)
                .isThrownBy(() -> cache.entry("entry", filler))
                .satisfies(e -> assertThat(e.getMessage())
                        .as("one line")
                        .doesNotContain("\n")
                        .as("what to do")
                        .contains(Cache.VARIABLE)
                        .as("the reason, and not the path again")
                        .containsPattern(reason));
    }

    private Path fill() {
        return cache.entry("entry", directory -> {
            fills++;
            Files.createDirectories(directory.resolve("sub"));
            Files.writeString(directory.resolve("sub/data"), "data");
            Files.writeString(directory.resolve("empty"), "");
        });
    }
}
