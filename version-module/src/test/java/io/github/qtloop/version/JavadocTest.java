package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation of a version's interfaces, and of the core behind them, is built without a warning. */
@Tag("ci")
class JavadocTest {

    private static final List<Path> SOURCES = List.of(
            Path.of("target/generated-sources/qtloop"),
            Path.of("src/main/java"),
            Path.of("../version-module/src/main/java"),
            Path.of("../qtloop-core/src/main/java"));

    /** Only the bridge calls these rooms, whose methods stand for functions of C and the like: a sentence is enough there. */
    private static final String WITHOUT_TAGS = Stream.of("capi", "convert", "handles")
            .map("-io.github.qtloop.python."::concat)
            .collect(Collectors.joining(",", "-Xdoclint/package:", ""));

    @TempDir
    private Path directory;

    @Test
    void documentationHasNoWarnings() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> found = Files.walk(root)) {
                files.addAll(found.filter(file -> file.toString().endsWith(".java")).toList());
            }
        }

        assertThat(files).anyMatch(file -> file.endsWith("asyncio/Queue.java"));
        assertThat(javadoc(files)).isEmpty();
    }

    @Test
    void whatIsNotDocumentedIsNamed() throws IOException {
        Path planted = Files.writeString(
                directory.resolve("Planted.java"), "/** Planted. */\npublic interface Planted {\n    int f();\n}\n");

        assertThat(javadoc(List.of(planted))).contains("Planted.java:3: warning: no comment");
    }

    private String javadoc(List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xdoclint:all", WITHOUT_TAGS, "-Werror", "-quiet", "-encoding", "UTF-8",
                "--add-exports", "java.base/jdk.internal.vm=ALL-UNNAMED",
                "--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED",
                "-classpath", System.getProperty("java.class.path"),
                "-d", directory.resolve("html").toString()));
        files.forEach(file -> arguments.add(file.toString()));
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        int status = ToolProvider.findFirst("javadoc").orElseThrow().run(out, out, arguments.toArray(new String[0]));
        assertThat(status == 0).as(messages.toString()).isEqualTo(messages.toString().isEmpty());
        return messages.toString();
    }
}
