package io.github.qtloop.release;

import io.github.qtloop.commands.CommandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is committed, without anything that a build has left: a release is made of that, and the checkout is not touched. */
final class CleanCopy {

    private CleanCopy() {}

    /** Refuses a checkout with changes, because they would not be released. */
    static void requireCommitted(Path checkout) throws IOException, InterruptedException {
        String changes = git(checkout, "status", "--porcelain");
        if (!changes.isBlank()) {
            throw new CommandException("a release is what is committed, and " + changes.strip().lines().count()
                    + " files differ from that: commit them or put them away (git status shows them)");
        }
    }

    /** Writes the committed files into a directory. */
    static Path of(Path checkout, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path archive = Files.createTempFile(directory.getParent(), "head", ".tar");
        git(checkout, "archive", "--format=tar", "--output=" + archive, "HEAD");
        run(List.of("tar", "-xf", archive.toString(), "-C", directory.toString()), checkout);
        Files.delete(archive);
        return directory;
    }

    private static String git(Path checkout, String... words) throws IOException, InterruptedException {
        return run(Stream.concat(Stream.of("git"), Arrays.stream(words)).toList(), checkout);
    }

    private static String run(List<String> command, Path directory) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new CommandException(String.join(" ", command) + " failed: " + output.strip());
        }
        return output;
    }
}
