package io.github.qtloop.release;

import io.github.qtloop.commands.CommandException;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory in the layout of a Maven repository, with QtLoop's artifacts in it. It has no {@code maven-metadata.xml}: builds
 * that name a version need none, and Maven Central makes its own.
 *
 * @param root the directory, which need not exist
 */
record Repository(Path root) {

    private static final String GROUP = "io/github/qtloop";

    /** The artifact that every release has. */
    private static final String CORE = "qtloop-core";

    /** The names of the artifacts, sorted. */
    List<String> artifacts() throws IOException {
        return names(root.resolve(GROUP));
    }

    /** The directory of one version of an artifact. */
    Path directory(String artifact, String version) {
        return root.resolve(GROUP).resolve(artifact).resolve(version);
    }

    /** The latest release, or empty where there is none. */
    Optional<String> latest() throws IOException {
        return names(root.resolve(GROUP).resolve(CORE)).stream().max(Comparator.comparing(Version::parse));
    }

    /** Adds a version of all artifacts of another one, which is empty afterwards. A release is never replaced. */
    void add(Repository staged, String version) throws IOException {
        for (String artifact : staged.artifacts()) {
            Path target = directory(artifact, version);
            Files.createDirectories(target.getParent());
            copy(staged.directory(artifact, version), target);
        }
    }

    /** Refuses a version that is there. */
    void requireNew(String version) {
        if (Files.exists(directory(CORE, version))) {
            throw new CommandException(root + " has the release " + version + " already, and a release is never replaced: raise the"
                    + " version in pom.xml (./qtloop mvn versions:set), or name another directory");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static List<String> names(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
