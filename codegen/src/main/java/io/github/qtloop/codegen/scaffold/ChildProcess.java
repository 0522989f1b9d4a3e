package io.github.qtloop.codegen.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end. */
final class ChildProcess {
    private static final int MINUTES = 10;

    private ChildProcess() {}

    /**
     * How a command ended.
     *
     * @param status its exit status
     * @param output the lines of its standard output
     * @param errors those of its standard error
     */
    record Ended(int status, List<String> output, List<String> errors) {
        /** What it said last, for a message. */
        String lastError() {
            return errors.isEmpty() ? "it ended with status " + status : errors.getLast().strip();
        }
    }

    /**
     * Runs a command; it has nothing to read.
     *
     * @throws IOException when it cannot be started, or does not end in time
     */
    static Ended run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        try {
            process.getOutputStream().close();
            CompletableFuture<List<String>> output = linesOf(process.getInputStream());
            CompletableFuture<List<String>> errors = linesOf(process.getErrorStream());
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IOException(command.getFirst() + " has not ended after " + MINUTES + " minutes");
            }
            return new Ended(process.exitValue(), output.join(), errors.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static CompletableFuture<List<String>> linesOf(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            } catch (IOException e) {
                return List.of();
            }
        });
    }
}
