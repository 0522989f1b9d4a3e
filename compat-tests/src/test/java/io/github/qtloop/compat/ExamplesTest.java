package io.github.qtloop.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in Java run, on every version, and take the pictures that the README shows. */
class ExamplesTest {

    private static final Path EXAMPLES = Launcher.SCRIPT.resolveSibling("examples");

    @TempDir
    private Path directory;

    static Stream<Arguments> examples() {
        return Stream.of(
                        Arguments.of("Downloads", ""),
                        Arguments.of("Sensors", ""),
                        Arguments.of(
                                "Questions", "The application has quit, and its tasks have been cancelled.\n"))
                .flatMap(example -> PythonVersion.values().stream()
                        .map(version -> Arguments.of(example.get()[0], example.get()[1], version)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void takesItsPicture(String name, String output, PythonVersion version) throws Exception {
        Path picture = directory.resolve("picture.png");
        Outcome outcome = new Launcher(directory, Map.of("XDG_RUNTIME_DIR", directory.toString()))
                .call(
                        "java",
                        "--python",
                        version.toString(),
                        EXAMPLES.resolve(name + ".java").toString(),
                        "--screenshot",
                        picture.toString());
        assertThat(outcome.output()).as(outcome.errors()).isEqualTo(output);
        assertThat(outcome.errors().lines().filter(line -> !line.startsWith("This plugin does not support")))
                .isEmpty();
        assertThat(outcome.status()).isZero();
        // The height is the fonts'.
        BufferedImage taken = ImageIO.read(picture.toFile());
        BufferedImage shown =
                ImageIO.read(EXAMPLES.resolve("images").resolve(name + ".png").toFile());
        assertThat(taken.getWidth()).isEqualTo(shown.getWidth());
    }
}
