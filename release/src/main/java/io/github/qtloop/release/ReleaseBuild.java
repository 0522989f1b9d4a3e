package io.github.qtloop.release;

import io.github.qtloop.commands.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The build of a release: in a copy of what is committed, without tests, into a repository that is empty before. */
final class ReleaseBuild {

    private static final String BOM = "qtloop-bom";

    private final Path copy;
    private final Pom bom;

    /** @param copy the checkout in which it builds */
    ReleaseBuild(Path copy) throws IOException {
        this.copy = copy;
        this.bom = Pom.read(copy.resolve(BOM).resolve("pom.xml"));
    }

    /** The version of everything. */
    String version() {
        return bom.text("parent/version");
    }

    /** What a release has: the bill of materials and what it lists. Each is an artifact, and the directory of its module. */
    List<String> modules() {
        return Stream.concat(
                        Stream.of(BOM),
                        bom.coordinates("dependencyManagement/dependencies/dependency").stream()
                                .map(coordinates -> coordinates.get(1)))
                .sorted()
                .toList();
    }

    /**
     * Builds.
     *
     * @param staging where the artifacts are put
     * @param local the local repository of Maven
     * @param last what it is compared with, or empty for a first release
     * @param earlier where that is
     * @param log what Maven has printed
     */
    void run(Repository staging, Path local, Optional<String> last, Repository earlier, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                copy.resolve("qtloop").toString(), "mvn", "-B", "-ntp", "-Prelease", "-Dmaven.test.skip=true",
                "-Dmaven.repo.local=" + local, "-DaltDeploymentRepository=staging::file:" + staging.root(),
                "-pl", String.join(",", modules()), "-am", "deploy"));
        last.ifPresent(version -> command.addAll(List.of(
                "-Drelease.last=" + version, "-Drelease.repository=" + earlier.root().toUri())));
        Process process = new ProcessBuilder(command)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new CommandException("the build of the release failed, see " + log + ":\n" + errors(log));
        }
    }

    private static String errors(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("[ERROR]"))
                    .filter(line -> !line.matches("\\[ERROR] *|\\[ERROR] (\\[Help|To see|Re-run|For more|After correcting|  mvn).*"))
                    .limit(20)
                    .collect(Collectors.joining("\n"));
        }
    }
}
