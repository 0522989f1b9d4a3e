package io.github.qtloop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.reactor.backend.Reactors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What this process holds that a reactor could leak.
 *
 * @param descriptors number to target, of everything but files (the JVM opens jars when it likes)
 * @param qtObjects the Qt objects of all reactors
 */
public record Resources(Map<String, String> descriptors, int qtObjects) {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** What is held now. */
    public static Resources held() {
        return new Resources(openDescriptors(), Reactors.liveQtObjects());
    }

    /** Fails unless this is what is held; a thread that has just ended may still be closing its own. */
    public void assertStillHeld() {
        Wait.until(() -> held().equals(this), () -> assertThat(held()).isEqualTo(this));
    }

    private static Map<String, String> openDescriptors() {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> links = Files.list(DESCRIPTORS)) {
            links.forEach(link -> addIfNoFile(link, found));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static void addIfNoFile(Path link, Map<String, String> found) {
        try {
            String target = Files.readSymbolicLink(link).toString();
            if (!target.startsWith("/")) {
                found.put(link.getFileName().toString(), target);
            }
        } catch (IOException e) {
            // The descriptor that lists the directory is gone by now.
        }
    }
}
