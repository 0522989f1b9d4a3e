package io.github.qtloop.release;

import io.github.qtloop.commands.CommandException;
import io.github.qtloop.commands.CommonOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code qtloop release}: stages a release. The status is 0 when it is staged, 1 when a rule is broken, 2 when the command cannot
 * be followed or the build fails; then nothing is staged.
 */
@Command(
        name = "qtloop release",
        sortOptions = false,
        customSynopsis = "qtloop release --to DIR [--against DIR]",
        description = "Builds what is committed as a release, compares its API with that of the last release, checks it by the rules"
                + " of Maven Central, and adds it to a directory, which a build can use as a repository. It runs no tests.")
public final class ReleaseCommand implements Callable<Integer> {

    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The directory; it need not exist.")
    private Path to = Path.of("");

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "The directory with the last release; default: that of --to.")
    private @Nullable Path against;

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final Path root;

    private ReleaseCommand(Path root) {
        this.root = root;
    }

    /**
     * Runs the command and ends the process with its status. The system property {@code qtloop.root} names the checkout.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        ReleaseCommand command = new ReleaseCommand(Path.of(System.getProperty("qtloop.root")));
        System.exit(command.common.line(command, 1).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Repository target = new Repository(to.toAbsolutePath().normalize());
        Repository earlier = against == null ? target : new Repository(against.toAbsolutePath().normalize());
        Optional<String> last = earlier.latest();
        if (against != null && last.isEmpty()) {
            throw new CommandException("--against " + against + " has no release");
        }
        CleanCopy.requireCommitted(root);
        target.requireNew(new ReleaseBuild(root).version());
        Path work = Files.createDirectories(root.resolve("target").resolve("release"));
        delete(work);
        try {
            return stage(work, target, earlier, last);
        } finally {
            delete(work);
        }
    }

    private int stage(Path work, Repository target, Repository earlier, Optional<String> last)
            throws IOException, InterruptedException {
        ReleaseBuild build = new ReleaseBuild(CleanCopy.of(root, work.resolve("checkout")));
        String version = build.version();
        ERR.println("building " + version + " from what is committed"
                + last.map(release -> ", and comparing it with " + release).orElse("; there is no release to compare it with"));
        Repository staging = new Repository(work.resolve("staging"));
        build.run(
                staging, LocalRepository.in(work.resolve("maven")), last, earlier, root.resolve("target").resolve("release.log"));
        List<String> broken = CentralRules.broken(staging, build.modules(), version);
        if (!broken.isEmpty()) {
            broken.forEach(ERR::println);
            ERR.println("nothing is staged: " + broken.size() + " rules of Maven Central are broken");
            return 1;
        }
        target.add(staging, version);
        OUT.println("staged " + version + " in " + target.root() + ": " + String.join(", ", build.modules()));
        OUT.println("its pom, sources, documentation, bill of materials and checksums are as Maven Central demands; the signatures"
                + " (.asc) are the publisher's");
        return 0;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
