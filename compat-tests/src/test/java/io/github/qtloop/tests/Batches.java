package io.github.qtloop.tests;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Runs programs under QtLoop, those of one Python version one after the other in one process. To start one costs more than
 * most programs do. It begins at once, and whoever wants an outcome waits.
 */
final class Batches {

    private final Path directory;
    private final Map<PythonVersion, CompletableFuture<Outcome>> ends = new HashMap<>();

    /**
     * Begins.
     *
     * @param directory for what the programs print; it has nothing else in it
     * @param programs for each version, none of which has to be alone
     */
    Batches(Sides sides, Path directory, Map<PythonVersion, List<Program>> programs) {
        this.directory = directory;
        programs.forEach((version, each) -> ends.put(
                version,
                CompletableFuture.supplyAsync(() -> run(sides, version, each), Thread.ofPlatform()::start)));
    }

    private Outcome run(Sides sides, PythonVersion version, List<Program> programs) {
        try {
            return sides.qtloop(version, Files.createDirectory(directory(version)), programs);
        } catch (IOException | InterruptedException | URISyntaxException e) {
            throw new CompletionException(e);
        }
    }

    /**
     * What a program has left behind.
     *
     * @throws IOException with what the process printed, if it has not come to the program's end
     */
    Outcome of(PythonVersion version, Program program) throws IOException {
        Outcome end = ends.get(version).join();
        Path file = directory(version).resolve(program.name());
        Path status = Path.of(file + ".status");
        if (!Files.exists(status)) {
            throw new IOException(program.name() + " has not ended in the process of its batch: " + end);
        }
        return new Outcome(
                Integer.parseInt(Files.readString(status)),
                Files.readString(Path.of(file + ".out")),
                Files.readString(Path.of(file + ".err")));
    }

    private Path directory(PythonVersion version) {
        return directory.resolve(version.toString());
    }
}
