package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./qtloop release} in a copy of this project: a first release, and the one after it. */
@Tag(Lane.ALL_TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseTest {

    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final String PYTHON = "qtloop-core/src/main/java/io/github/qtloop/interop/Python.java";

    private final Path directory;
    private final Path staged;
    private final ProjectCopy copy;
    private final String version;
    private final Outcome first;

    ReleaseTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        staged = directory.resolve("staged");
        copy = ProjectCopy.into(directory.resolve("project"));
        version = copy.read("qtloop-bom/pom.xml").replaceFirst("(?s).*?<version>([^<]+)</version>.*", "$1");
        first = release();
    }

    @BeforeAll
    void itStagesARelease() {
        assertThat(first.status()).as(first.toString()).isZero();
        assertThat(first.output()).startsWith("staged " + version + " in " + staged + ": qtloop-bom, qtloop-core, qtloop-py311, ");
        assertThat(first.errors()).contains("there is no release to compare it with");
    }

    @Test
    void onlyWhatAUserNeedsIsInIt() throws Exception {
        List<String> expected = Stream.concat(
                        Stream.of("qtloop-bom", "qtloop-core"),
                        PythonVersion.values().stream().map(python -> python.module().getFileName().toString()))
                .sorted()
                .toList();
        try (Stream<Path> artifacts = Files.list(staged.resolve("io/github/qtloop"))) {
            assertThat(artifacts.map(artifact -> artifact.getFileName().toString()).sorted()).isEqualTo(expected);
        }
    }

    @Test
    @Tag("qtjambi")
    void aProgramCanDependOnIt() throws Exception {
        Consumer consumer = Consumer.in(Files.createDirectory(directory.resolve("consumer")), staged);
        Path picture = directory.resolve("picture.png");
        Outcome outcome = consumer.maven("compile", "exec:exec", "-Dpicture=" + picture);
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(picture).isNotEmptyFile();
    }

    /** Another build of the same gives the same bytes. */
    @Test
    void itCanBeReproduced() throws Exception {
        Path again = directory.resolve("again");
        Outcome outcome = copy.call(LIMIT, Map.of(), "release", "--to", again.toString());
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(sums(again)).isEqualTo(sums(staged)).isNotEmpty();
    }

    @Test
    void whatIsThereOrNotCommittedIsRefused() throws Exception {
        Outcome twice = release();
        assertThat(twice.status()).isEqualTo(2);
        assertThat(twice.errors()).contains("has the release " + version + " already, and a release is never replaced");

        copy.write("NEW", "");
        Outcome changed = release();
        Files.delete(copy.resolve("NEW"));
        assertThat(changed.status()).isEqualTo(2);
        assertThat(changed.errors()).startsWith("qtloop release: a release is what is committed, and 1 files differ from that");
    }

    @Test
    void aBreakOfTheApiFailsTheNextRelease() throws Exception {
        raiseVersion();
        String source = copy.read(PYTHON);
        copy.write(PYTHON, source.replace("void addPath(Path directory)", "void addDirectory(Path directory)")
                .replace(" addPath(", " addDirectory("));
        copy.commit();
        Outcome outcome = release();
        copy.restore();
        assertThat(outcome.errors())
                .contains("comparing it with " + version)
                .contains("java.method.removed: method void io.github.qtloop.interop.Python::addPath(java.nio.file.Path)");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(staged.resolve("io/github/qtloop/qtloop-core/9.0.0")).doesNotExist();
    }

    @Test
    void whatOnlyAddsToTheApiIsTheNextRelease() throws Exception {
        raiseVersion();
        String source = copy.read(PYTHON);
        copy.write(PYTHON, source.replaceFirst("}\\s*$", "\n    /** Something new. */\n    public void added() {}\n}\n"));
        copy.commit();
        Path next = directory.resolve("next");
        Outcome outcome = copy.call(LIMIT, Map.of(), "release", "--to", next.toString(), "--against", staged.toString());
        copy.restore();
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.output()).startsWith("staged 9.0.0 in " + next);
    }

    private Outcome release() throws IOException, InterruptedException {
        return copy.call(LIMIT, Map.of(), "release", "--to", staged.toString());
    }

    private void raiseVersion() throws IOException, InterruptedException {
        try (Stream<Path> poms = Files.walk(copy.resolve(""), 2)) {
            for (Path pom : poms.filter(file -> file.endsWith("pom.xml")).toList()) {
                Files.writeString(
                        pom, Files.readString(pom).replaceFirst("<version>" + version + "<", "<version>9.0.0<"));
            }
        }
    }

    private static Map<String, String> sums(Path repository) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".sha1")).toList()) {
                sums.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return sums;
    }
}
