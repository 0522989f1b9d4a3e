package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in Java run, on every version: they take the pictures that the README shows, or print what they are for. */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
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
                .flatMap(example -> Lane.current().versionsOfProcesses().stream()
                        .map(version -> Arguments.of(example.get()[0], example.get()[1], version)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    @Tag("qtjambi")
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
        BufferedImage shown = shown(name);
        assertThat(taken.getWidth()).isEqualTo(shown.getWidth());
        CoarseColours colours = CoarseColours.of(taken);
        assertThat(colours.resemble(CoarseColours.of(shown)))
                .as("the picture shows what the README's does: %s", colours)
                .isTrue();
    }

    static Stream<PythonVersion> versions() {
        return Lane.current().versionsOfProcesses().stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void showsWhatAChildWrites(PythonVersion version) throws Exception {
        Outcome outcome = new Launcher(directory, Map.of())
                .call(
                        "java", "--python", version.toString(), EXAMPLES.resolve("ChildOutput.java").toString(),
                        "echo one; echo two; echo wrong >&2; exit 3");
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output().lines().filter(line -> !line.startsWith("… pid ")).toList())
                .containsSubsequence("> one", "> two", "exit code 3")
                .containsExactlyInAnyOrder("> one", "> two", "! wrong", "exit code 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Downloads", "Sensors", "Questions"})
    void anEmptyWindowDoesNotPass(String name) throws Exception {
        BufferedImage shown = shown(name);
        BufferedImage empty = new BufferedImage(shown.getWidth(), shown.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D painter = empty.createGraphics();
        painter.setColor(new Color(shown.getRGB(1, 1)));
        painter.fillRect(0, 0, empty.getWidth(), empty.getHeight());
        assertThat(CoarseColours.of(empty).resemble(CoarseColours.of(shown))).isFalse();
        // Something in a corner is not enough.
        painter.drawImage(shown, 0, 0, shown.getWidth() / 4, shown.getHeight() / 4, null);
        painter.dispose();
        assertThat(CoarseColours.of(empty).resemble(CoarseColours.of(shown))).isFalse();
        assertThat(CoarseColours.of(shown).resemble(CoarseColours.of(shown))).isTrue();
    }

    private static BufferedImage shown(String name) throws IOException {
        return ImageIO.read(EXAMPLES.resolve("images").resolve(name + ".png").toFile());
    }
}
