package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Subprocess;
import io.github.qtloop.codegen.model.PythonVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The project's own working tree, which git can bring back. */
final class Checkout {
    /** Where the specs are. */
    static final String SPECS = "api-spec/src/main/resources/";

    private static final String MODULE = "qtloop-py3";
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String NEEDED =
            "git is needed, so that what this command writes can be looked at and undone: ";

    private final Path root;

    private Checkout(Path root) {
        this.root = root;
    }

    /**
     * Opens it.
     *
     * @param root the project's directory
     * @throws CodegenException when git is missing, or has something that is not committed
     */
    static Checkout open(Path root) {
        Checkout checkout = new Checkout(root);
        List<String> changes = checkout.git("status", "--porcelain");
        if (!changes.isEmpty()) {
            throw new CodegenException("the working tree is not clean (" + changes.getFirst().strip()
                    + (changes.size() > 1 ? " and " + (changes.size() - 1) + " more" : "")
                    + "): commit or stash first, so that what this command writes stands alone");
        }
        return checkout;
    }

    Path root() {
        return root;
    }

    /** The supported versions, oldest first: those that have a module. */
    SortedSet<PythonVersion> versions() {
        SortedSet<PythonVersion> versions = new TreeSet<>();
        try (Stream<Path> files = Files.list(root)) {
            files.filter(file -> Files.exists(file.resolve("pom.xml")))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(MODULE + "[0-9]+"))
                    .forEach(name -> versions.add(PythonVersion.of("3." + name.substring(MODULE.length()))));
        } catch (IOException e) {
            throw new CodegenException("cannot read the directory " + root, e);
        }
        if (versions.isEmpty()) {
            throw new CodegenException("there is no version module like " + MODULE + "13 in " + root);
        }
        return versions;
    }

    /**
     * Refuses what is no new version.
     *
     * @throws CodegenException when it is supported already, or older than the newest
     */
    void requireNew(PythonVersion python) {
        if (versions().contains(python)) {
            throw new CodegenException("Python " + python + " is supported already: see " + module(python)
                    + "; ./qtloop spec extract " + python + " writes its spec anew");
        }
        PythonVersion newest = versions().last();
        if (python.compareTo(newest) < 0) {
            throw new CodegenException("Python " + python + " is older than the newest supported version, " + newest
                    + ": a module is made from the one before it, and only for a newer version");
        }
        if (Files.exists(root.resolve(spec(python)))) {
            throw new CodegenException(spec(python) + " exists, but " + module(python) + " does not: remove the one, or"
                    + " write the other by hand");
        }
    }

    /** The directory of a version module. */
    static String module(PythonVersion python) {
        return "qtloop-py" + python.tag();
    }

    /** The file of a spec. */
    static String spec(PythonVersion python) {
        return SPECS + "asyncio/" + python + ".yaml";
    }

    /** The files that git knows below a directory, as paths from the root. */
    List<String> files(String directory) {
        return git("ls-files", directory);
    }

    private List<String> git(String... words) {
        List<String> command = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
        try {
            Subprocess ended = Subprocess.run(command, root, Map.of(), LIMIT);
            if (ended.status() == 0) {
                return new String(ended.output(), StandardCharsets.UTF_8).lines().toList();
            }
            throw new CodegenException(NEEDED + ended.complaint());
        } catch (Subprocess.NotStarted e) {
            throw new CodegenException(NEEDED + e.getMessage(), e);
        }
    }
}
