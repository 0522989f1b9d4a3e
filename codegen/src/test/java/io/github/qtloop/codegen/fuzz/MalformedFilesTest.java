package io.github.qtloop.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.fuzz.Subject.Outcome;
import io.github.qtloop.codegen.testing.Inputs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no valid YAML, or much more than that: each is refused in one line, and nothing is written. */
@Tag("ci")
class MalformedFilesTest {
    private record Malformed(String name, byte[] content) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final Path directory;
    private final Subject small;

    MalformedFilesTest(@TempDir Path directory) {
        this.directory = directory;
        small = new Subject(Inputs.SMALL, "3.12", directory.resolve("small"));
    }

    static List<Malformed> files() {
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append(String.format("a%d: &a%d [*a%d, *a%d]\n", i, i, i - 1, i - 1));
        }
        return List.of(
                new Malformed("empty", new byte[0]),
                text("blank", " \n\n"),
                text("a comment", "# nothing\n"),
                text("a scalar", "schema"),
                text("a list", "- schema\n"),
                text("null", "~\n"),
                text("two documents", "schema: 3\n---\nschema: 3\n"),
                text("a directive", "%TAG ! tag:example.com,2000:\n---\nschema: 3\n"),
                text("a tab", "schema:\t1\n\tnames: {}\n"),
                new Malformed("noise", noise),
                new Malformed("zeros", new byte[1024]),
                new Malformed("UTF-16", "schema: 3\n".getBytes(StandardCharsets.UTF_16)),
                new Malformed("Latin-1", "schema: 3\nnames: {é: 1}\n".getBytes(StandardCharsets.ISO_8859_1)),
                new Malformed("half a character", new byte[] {'a', ':', '\n', (byte) 0xC3}),
                text("a control character", "schema: 3\nnames: \u0007\n"),
                text("a surrogate", "schema: \"\\ud800\"\n"),
                text("a bomb of aliases", bomb.toString()),
                text("a loop of aliases", "schema: &a [*a]\n"),
                text("a loop in a key", "schema: &a {? *a : b}\n"),
                text("an undefined alias", "schema: *nowhere\n"),
                text("a merge key", "schema: 3\n<<: {names: {}}\n"),
                text("deep lists", "schema: " + "[".repeat(100_000)),
                text("deep mappings", "{a: ".repeat(100_000)),
                text("deep blocks", deepBlocks(2000)),
                text("deep sequences", "- ".repeat(10_000) + "x"),
                text("a huge scalar", "schema: '" + "x".repeat(300_000) + "'\n"),
                text("a huge key", "x".repeat(300_000) + ": 2\n"),
                text("many keys", "schema: 3\n" + manyKeys(30_000)),
                text("an unknown tag", "schema: !!java.net.URL [http://example.com]\n"),
                text("a binary", "schema: !!binary aGVsbG8=\n"));
    }

    private static Malformed text(String name, String content) {
        return new Malformed(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String deepBlocks(int levels) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    private static String manyKeys(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("key").append(i).append(": ").append(i).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aMalformedFileIsRefused(Malformed malformed) {
        for (String file : small.files()) {
            assertThat(small.run(file, malformed.content)).as(file).isEqualTo(Outcome.REFUSED);
        }
    }

    @Test
    void aByteOrderMarkIsRefused() {
        for (String file : small.files()) {
            String marked = "\uFEFF" + new String(small.read(file), StandardCharsets.UTF_8);
            assertThat(small.run(file, marked.getBytes(StandardCharsets.UTF_8))).as(file).isEqualTo(Outcome.REFUSED);
        }
    }

    @Test
    void aTruncatedFileIsReadOrRefused() {
        for (String file : small.files()) {
            byte[] valid = small.read(file);
            Stream.iterate(0, end -> end < valid.length, end -> end + 61)
                    .forEach(end -> small.run(file, Arrays.copyOf(valid, end)));
        }
    }

    @Test
    void aTruncatedCommittedSpecIsReadOrRefused() {
        int parts = 24;
        Subject real = new Subject(Inputs.REAL, "3.13", directory.resolve("real"));
        byte[] valid = real.read(real.spec());
        for (int part = 0; part < parts; part++) {
            real.run(real.spec(), Arrays.copyOf(valid, valid.length / parts * part + part));
        }
    }
}
