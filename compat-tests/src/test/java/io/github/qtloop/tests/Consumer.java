package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.release.LocalRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Maven project outside of this one, {@code examples/consumer}, which takes QtLoop from a repository of its own: as the build has
 * packaged it, with the poms that a release would have.
 */
final class Consumer {

    private static final Path ROOT = Launcher.SCRIPT.getParent();
    private static final Path GROUP = Path.of("io/github/qtloop");
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** The example as it is committed. */
    static final Path EXAMPLE = ROOT.resolve("examples/consumer");

    /** The version module that the example depends on. */
    static final String MODULE = module();

    private final Path project;
    private final String staged;
    private final Path local;

    private Consumer(Path project, String staged, Path local) {
        this.project = project;
        this.staged = staged;
        this.local = local;
    }

    /** Copies the example into a directory, with a repository that has what the build has made. */
    static Consumer in(Path directory) throws IOException {
        Path repository = directory.resolve("staged");
        for (String module : List.of("qtloop-bom", "qtloop-core", MODULE)) {
            stage(module, repository.resolve(GROUP).resolve(module));
        }
        return in(directory, repository);
    }

    /** Copies the example into a directory, and has it use a repository. */
    static Consumer in(Path directory, Path repository) throws IOException {
        Path project = directory.resolve("project");
        copy(EXAMPLE, project);
        return new Consumer(project, repository.toUri().toString(), LocalRepository.in(directory.resolve("maven")));
    }

    private static String module() {
        try {
            return Files.readString(EXAMPLE.resolve("pom.xml")).replaceFirst("(?s).*(qtloop-py3\\d+)<.*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of everything, as the bill of materials has it. */
    private static String version(Path pom) throws IOException {
        return Files.readString(pom).replaceFirst("(?s).*?<version>([^<]+)</version>.*", "$1");
    }

    private static void stage(String module, Path artifact) throws IOException {
        Path built = ROOT.resolve(module).resolve("target");
        String version = version(built.resolve("released-pom.xml"));
        Path directory = Files.createDirectories(artifact.resolve(version));
        Files.copy(built.resolve("released-pom.xml"), directory.resolve(module + "-" + version + ".pom"));
        if (Files.exists(built.resolve(module + ".jar"))) {
            Files.copy(built.resolve(module + ".jar"), directory.resolve(module + "-" + version + ".jar"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path name = from.relativize(file);
                if (!name.startsWith("target") && Files.isRegularFile(file)) {
                    Files.createDirectories(to.resolve(name).getParent());
                    Files.copy(file, to.resolve(name));
                    assertThat(to.resolve(name).toFile().setExecutable(Files.isExecutable(file))).isTrue();
                }
            }
        }
    }

    Path resolve(String path) {
        return project.resolve(path);
    }

    /** {@code mvn WORDS} in the project. */
    Outcome maven(String... words) throws IOException, InterruptedException {
        return call("mvn", Stream.concat(Stream.of("-q", "-B", "-ntp"), Stream.of(words)).toArray(String[]::new));
    }

    /** A command that hands its words to Maven, in the project. */
    Outcome call(String command, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command, "-Dstaged=" + staged, "-Dmaven.repo.local=" + local));
        line.addAll(List.of(words));
        return run(line, Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    /** The JDK's {@code java}, in the project. */
    Outcome java(String... words) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(List.of(words));
        return run(line, Map.of());
    }

    /** A command in the project. */
    Outcome run(List<String> command, Map<String, String> variables) throws IOException, InterruptedException {
        return new ChildProcess(command, variables, project).run("", LIMIT);
    }
}
