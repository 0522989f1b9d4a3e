package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of this project with everything committed, for commands that change the project. It has what the launcher
 * needs of the build; those of its version modules whose jars are there can run, too.
 */
final class ProjectCopy {

    private static final Path ORIGINAL = Launcher.SCRIPT.getParent();
    private static final List<String> BUILT = List.of(
            "codegen/target/qtloop-codegen.jar",
            "codegen/target/runtime.classpath",
            "qtloop-core/target/qtloop-core.jar",
            "qtloop-core/target/runtime.classpath",
            "release/target/qtloop-release.jar",
            "release/target/runtime.classpath");
    private static final Duration SOON = Duration.ofMinutes(3);

    private final Path root;
    private final String first;

    private ProjectCopy(Path root) throws IOException, InterruptedException {
        this.root = root;
        git("init", "--quiet");
        commit();
        first = git("rev-parse", "HEAD").strip();
    }

    /** Copies what git knows, and what it would take in, as it is now. */
    static ProjectCopy into(Path root) throws IOException, InterruptedException {
        Outcome files = new ChildProcess(
                        List.of("git", "ls-files", "--cached", "--others", "--exclude-standard"), Map.of(), ORIGINAL)
                .run("", SOON);
        assertThat(files.status()).as(files.toString()).isZero();
        Stream<String> built = Stream.concat(BUILT.stream(), PythonVersion.values().stream().flatMap(ProjectCopy::jarOf));
        for (String file : Stream.concat(files.output().lines(), built).toList()) {
            if (Files.exists(ORIGINAL.resolve(file))) {
                Path target = root.resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(ORIGINAL.resolve(file), target);
                assertThat(target.toFile().setExecutable(Files.isExecutable(ORIGINAL.resolve(file)))).isTrue();
            }
        }
        return new ProjectCopy(root);
    }

    private static Stream<String> jarOf(PythonVersion version) {
        String module = version.module().getFileName().toString();
        return Stream.of(module + "/target/" + module + ".jar", module + "/target/runtime.classpath");
    }

    Path resolve(String path) {
        return root.resolve(path);
    }

    String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    void write(String path, String text) throws IOException {
        Files.writeString(root.resolve(path), text);
    }

    void commit() throws IOException, InterruptedException {
        git("add", "--all");
        git("-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "--quiet", "--message=all");
    }

    /** Makes it as it was when it was made. */
    void restore() throws IOException, InterruptedException {
        git("reset", "--quiet", "--hard", first);
    }

    /** The files that differ from what is committed. */
    Set<String> changes() throws IOException, InterruptedException {
        return git("status", "--porcelain", "--untracked-files=all").lines()
                .map(line -> line.substring(3))
                .collect(Collectors.toSet());
    }

    /** {@code ./qtloop WORDS}, in the copy. */
    Outcome call(Duration limit, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("qtloop").toString()));
        command.addAll(List.of(words));
        return new ChildProcess(command, environment, root).run("", limit);
    }

    private String git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Outcome outcome = new ChildProcess(command, Map.of(), root).run("", SOON);
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        return outcome.output();
    }
}
