package io.github.qtloop.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.cli.Main;
import io.github.qtloop.codegen.testing.Inputs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The generator with a copy of valid input, of which one file after the other is spoilt. After each run the output is
 * either complete or untouched, and an error is one line with a file and a line number.
 */
final class Subject {
    /** What a run has come to. */
    enum Outcome {
        GENERATED,
        REFUSED
    }

    private static final Map<String, String> BEFORE = Map.of("io/github/qtloop/Before.java", "left by an earlier run");
    private static final int LONGEST = 1000;
    private static final Pattern DIAGNOSIS =
            Pattern.compile("error: ([a-z0-9.]+\\.(?:yaml|txt)):([0-9]+): [^\\p{Cntrl}]+\\R");

    private final Path input;
    private final Path output;
    private final String python;
    private final List<String> files;

    /**
     * Copies valid input.
     *
     * @param source the directory with the valid input
     * @param python the version to generate
     * @param directory an empty directory
     */
    Subject(Path source, String python, Path directory) {
        this.python = python;
        input = directory.resolve("in");
        output = directory.resolve("out");
        Inputs.copy(source, input);
        files = Inputs.read(input).keySet().stream()
                .filter(file -> !file.startsWith("asyncio") || file.equals(spec()))
                .toList();
        assertThat(outcome(false)).as("the input itself is valid").isEqualTo(Outcome.GENERATED);
    }

    /** The path of the spec below the input. */
    String spec() {
        return "asyncio/" + python + ".yaml";
    }

    /** The paths of all input files, but for the specs of other versions. */
    List<String> files() {
        return files;
    }

    /** The paths of the files of the overlay. */
    List<String> overlays() {
        return files().stream()
                .filter(file -> !file.startsWith("asyncio") && !file.equals("pending.yaml"))
                .toList();
    }

    /** The bytes of an input file. */
    byte[] read(String file) {
        try {
            return Files.readAllBytes(input.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs the generator with a spoilt file, and puts the file back.
     *
     * @param file its path below the input
     * @param content what it holds
     * @return what the run has come to
     * @throws AssertionError when it has come to something else
     */
    Outcome run(String file, byte[] content) {
        byte[] valid = read(file);
        write(input.resolve(file), content);
        try {
            return outcome(true);
        } catch (Throwable failure) {
            Path kept = Path.of("target", "fuzz", file);
            Inputs.write(kept, "");
            write(kept, content);
            throw new AssertionError("the spoilt file is " + kept, failure);
        } finally {
            write(input.resolve(file), valid);
        }
    }

    private Outcome outcome(boolean spoilt) {
        Path java = output.resolve("java");
        Path resources = output.resolve("resources");
        deleteAll(output);
        BEFORE.forEach((path, text) -> Inputs.write(java.resolve(path), text));
        StringWriter errors = new StringWriter();
        int status = Main.run(new PrintWriter(errors, true), "generate", "--spec", input.toString(), "--python", python,
                "--java", java.toString(), "--resources", resources.toString());
        String text = errors.toString();
        if (status == 0) {
            assertThat(text).isEmpty();
            assertThat(list(output)).containsExactlyInAnyOrder(java, resources);
            assertThat(Inputs.read(java))
                    .containsKey("io/github/qtloop/asyncio/package-info.java")
                    .doesNotContainKeys(BEFORE.keySet().toArray(String[]::new));
            assertThat(Inputs.read(resources)).hasSize(1);
            return Outcome.GENERATED;
        }
        assertThat(status).as(text).isEqualTo(2);
        assertThat(text).matches(DIAGNOSIS).hasSizeLessThan(LONGEST);
        assertPlaceIsThere(DIAGNOSIS.matcher(text).results().findFirst().orElseThrow());
        assertThat(spoilt).as(text).isTrue();
        assertThat(list(output)).containsExactly(java);
        assertThat(Inputs.read(java)).isEqualTo(BEFORE);
        return Outcome.REFUSED;
    }

    /** A line past the end is none; an empty file has its first one all the same. */
    private void assertPlaceIsThere(MatchResult diagnosis) {
        String name = diagnosis.group(1);
        for (String file : files) {
            if (Path.of(file).endsWith(name)) {
                long lines = new String(read(file), StandardCharsets.ISO_8859_1).lines().count();
                assertThat(Long.parseLong(diagnosis.group(2))).as(diagnosis.group()).isBetween(1L, Math.max(1, lines));
            }
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> found = Files.list(directory)) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path path) {
        if (Files.isDirectory(path)) {
            list(path).forEach(Subject::deleteAll);
        }
        delete(path);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
