package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * QtLoop as a dependency: the commands of {@code docs/consumers.md} on {@code examples/consumer}, outside of this project, with a
 * local repository in which nothing of QtLoop is.
 */
@Tag(Lane.CI_TAG)
@Tag("qtjambi")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsumerTest {

    /** What the README promises. */
    private static final String LOG_CLASSES = "-Xlog:class+load:file=";
    private static final int MOST_LINES = 15;

    private static final String QT = System.getProperty("java.library.path").replaceFirst(".*:", "");
    private static final String EXPORT = "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED";
    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";
    private static final String LIBRARIES = "-Djava.library.path=" + QT;

    private final Consumer consumer;
    private final Path picture;
    private final Outcome first;

    ConsumerTest(@TempDir Path directory) throws Exception {
        consumer = Consumer.in(directory);
        picture = directory.resolve("picture.png");
        first = consumer.maven(
                "compile", "exec:exec", "-Dpicture=" + picture, "dependency:build-classpath", "-Dmdep.outputFile=target/classpath");
    }

    @BeforeAll
    void theDocumentedCommandTakesAPicture() throws Exception {
        assertThat(first.status()).as(first.toString()).isZero();
        assertShowsTheWindow(picture);
    }

    @Test
    void thePomIsShort() throws Exception {
        String pom = Files.readString(Consumer.EXAMPLE.resolve("pom.xml"));
        String own = pom.replaceFirst("(?s).*<!-- QtLoop begins -->\\n(.*?) *<!-- QtLoop ends -->.*", "$1");
        assertThat(own.lines().filter(line -> !line.equals("  </properties>"))).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    /** The JVM writes its cache at the end of the first run, and takes the classes from it in the second one. */
    @Test
    @Tag(Lane.ALL_TAG)
    void oneJarHasEverythingButQt() throws Exception {
        Outcome packed = consumer.maven("-Pjar", "package");
        assertThat(packed.status()).as(packed.toString()).isZero();
        assertJarShowsTheWindow("-XX:AOTCacheOutput=target/stations.aot");
        assertJarShowsTheWindow("-XX:AOTCache=target/stations.aot", LOG_CLASSES + consumer.resolve("jar.log"));
        assertClassesAreFromTheCache(consumer.resolve("jar.log"));
    }

    private static void assertClassesAreFromTheCache(Path log) throws Exception {
        assertThat(Files.readString(log)).contains("example.Stations source: shared objects file");
    }

    private void assertJarShowsTheWindow(String... options) throws Exception {
        Path taken = consumer.resolve("jar" + options.length + ".png");
        Outcome outcome = consumer.java(Stream.concat(
                        Stream.of(options), Stream.of(LIBRARIES, "-jar", "target/stations-all.jar", taken.toString()))
                .toArray(String[]::new));
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertShowsTheWindow(taken);
    }

    @Test
    void noOtherLibraryComesAlong() throws Exception {
        assertThat(classPath().split(File.pathSeparator))
                .extracting(element -> Path.of(element).getFileName().toString().replaceFirst("-\\d.*", ""))
                .containsExactlyInAnyOrder(
                        Consumer.MODULE, "qtloop-core", "cpython", "jspecify", "qtjambi",
                        "qtjambi-native-linux-x64");
    }

    @Test
    void aMissingFlagIsNamedForEveryWayToStart() throws Exception {
        assertRefused(
                startWith(NATIVE, LIBRARIES),
                "start java with  --add-exports java.base/jdk.internal.vm=ALL-UNNAMED  (java -jar takes  Add-Exports:"
                        + " java.base/jdk.internal.vm  from the jar's manifest instead; a Maven build has its flags in exec.args of"
                        + " exec-maven-plugin and in argLine of surefire)");
        assertRefused(
                startWith("--illegal-native-access=deny", EXPORT, LIBRARIES),
                "start java with  --enable-native-access=ALL-UNNAMED  (java -jar takes  Enable-Native-Access: ALL-UNNAMED  from");
        assertRefused(startWith(EXPORT, NATIVE, "-Djava.library.path=/nowhere"), "start java with  -Djava.library.path=" + QT + "  (a Maven");
    }

    @Test
    void twoVersionModulesAreRefused() throws Exception {
        PythonVersion other = PythonVersion.oldest();
        String name = other.module().getFileName() + ".jar";
        Outcome outcome = start(other.module().resolve("target").resolve(name) + File.pathSeparator + classPath(), EXPORT, NATIVE, LIBRARIES);
        assertRefused(outcome, "more than one version module is on the class path: " + name + " and qtloop-py");
        assertThat(outcome.errors()).contains("depend on the one of your Python version only");
    }

    @Test
    void withoutAVersionModuleOneIsAskedFor() throws Exception {
        String without = Stream.of(classPath().split(File.pathSeparator))
                .filter(element -> !element.contains("qtloop-py"))
                .collect(Collectors.joining(File.pathSeparator));
        assertRefused(start(without, EXPORT, NATIVE, LIBRARIES), "depend on the one of your Python version, such as io.github.qtloop:");
    }

    /** One with the JVM, Qt and Python; the machine's Qt is not touched, and no JDK is there. */
    @Test
    @Tag(Lane.ALL_TAG)
    void theImageNeedsNothingOfTheMachine() throws Exception {
        Outcome made = consumer.call("./image");
        assertThat(made.status()).as(made.toString()).isZero();
        // It can be moved.
        Path image = Files.move(consumer.resolve("target/image/stations"), consumer.resolve("moved"));
        Path taken = consumer.resolve("image.png");
        Outcome outcome = consumer.run(
                List.of(image.resolve("bin/stations").toString(), taken.toString()),
                Map.of("PATH", "/nowhere", "LD_DEBUG", "libs", "JAVA_TOOL_OPTIONS", LOG_CLASSES + consumer.resolve("image.log")));
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertShowsTheWindow(taken);
        assertThat(outcome.errors().lines()
                        .filter(line -> line.contains("calling init: "))
                        .map(line -> line.replaceFirst(".*calling init: ", ""))
                        .filter(file -> !file.startsWith(image.toString()) && !file.contains("/cpython-"))
                        .map(file -> file.replaceFirst(".*/", "").replaceFirst("\\.so.*", ""))
                        .distinct())
                .contains("libc")
                .allMatch(name -> name.matches("ld-linux-.*|libc|libm|libdl|librt|libpthread|libresolv|libgcc_s|libz"));
        assertClassesAreFromTheCache(consumer.resolve("image.log"));
    }

    private String classPath() throws Exception {
        return Files.readString(consumer.resolve("target/classpath")).strip();
    }

    private Outcome startWith(String... flags) throws Exception {
        return start(classPath(), flags);
    }

    private Outcome start(String classPath, String... flags) throws Exception {
        String[] words = Stream.concat(
                        Stream.of(flags),
                        Stream.of("-cp", consumer.resolve("target/classes") + File.pathSeparator + classPath, "example.Stations"))
                .toArray(String[]::new);
        return consumer.java(words);
    }

    private static void assertRefused(Outcome outcome, String message) {
        assertThat(outcome.errors()).contains(message);
        assertThat(outcome.status()).isEqualTo(1);
    }

    private static void assertShowsTheWindow(Path file) throws Exception {
        BufferedImage taken = ImageIO.read(file.toFile());
        BufferedImage shown = ImageIO.read(
                Consumer.EXAMPLE.resolveSibling("images").resolve("Stations.png").toFile());
        assertThat(CoarseColours.of(taken).resemble(CoarseColours.of(shown))).isTrue();
    }
}
