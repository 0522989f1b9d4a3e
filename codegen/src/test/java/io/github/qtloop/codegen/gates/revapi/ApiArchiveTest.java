package io.github.qtloop.codegen.gates.revapi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.emit.GeneratedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What revapi would take for no difference is refused: nothing to compare, and what it cannot read. */
class ApiArchiveTest {
    private static final String QUEUE = "io/github/qtloop/asyncio/Queue.class";
    private static final int RUNNING = Runtime.version().feature();

    @Test
    void anArchiveWithoutPublicClassesIsRefused() {
        assertThatThrownBy(() -> ApiArchive.pack("empty.jar", Map.of("META-INF/MANIFEST.MF", new byte[0])))
                .hasMessage("empty.jar holds no public class: there is nothing to compare; build it again");
        assertThatThrownBy(() -> compile("interface Queue {}"))
                .hasMessage("queue.jar holds no public class: there is nothing to compare; build it again");
    }

    @Test
    void classesForANewerJdkAreRefused() throws IOException {
        byte[] queue = classes(compile("public interface Queue {}")).get(QUEUE);
        queue[7]++;

        assertThatThrownBy(() -> ApiArchive.pack("newer.jar", Map.of(QUEUE, queue)))
                .hasMessage("newer.jar: io.github.qtloop.asyncio.Queue is compiled for Java " + (RUNNING + 1)
                        + ", and this is Java " + RUNNING + ", which would see no difference in it; use a JDK "
                        + (RUNNING + 1) + " or later");
    }

    @Test
    void damagedClassesAreRefused() {
        assertThatThrownBy(() -> ApiArchive.pack("damaged.jar", Map.of(QUEUE, new byte[] {1, 2, 3})))
                .hasMessage("damaged.jar: " + QUEUE + " is no class file; build it again");
        assertThatThrownBy(() -> ApiArchive.pack("damaged.jar", Map.of(QUEUE, new byte[100])))
                .hasMessage("damaged.jar: " + QUEUE + " is no class file; build it again");
    }

    @Test
    void classesThatRevapiDoesNotSeeAreRefused() throws IOException {
        ApiArchive whole = compile("public interface Queue {}");
        byte[] queue = classes(whole).get(QUEUE);
        ApiArchive misplaced =
                ApiArchive.pack("misplaced.jar", Map.of(QUEUE, queue, QUEUE.replace("Queue", "Event"), queue));

        assertThatThrownBy(() -> new ApiComparison(Modules.ANNOTATIONS).compare(whole, misplaced))
                .hasMessageStartingWith("revapi ")
                .hasMessageContaining("misplaced.jar");
    }

    @Test
    void aMissingJarIsNamed(@TempDir Path directory) {
        Path jar = directory.resolve("qtloop-py311.jar");

        assertThatThrownBy(() -> ApiArchive.read(jar))
                .hasMessage("there is no " + jar + ": package its module first");
    }

    private static ApiArchive compile(String queue) {
        String source = "package io.github.qtloop.asyncio;\n" + queue;
        return new ShimCompiler(Modules.ANNOTATIONS)
                .compile("queue.jar", List.of(new GeneratedFile("io/github/qtloop/asyncio/Queue.java", source)));
    }

    private static Map<String, byte[]> classes(ApiArchive archive) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (InputStream jar = archive.openStream(); ZipInputStream entries = new ZipInputStream(jar)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                classes.put(entry.getName(), entries.readAllBytes());
            }
        }
        return classes;
    }
}
