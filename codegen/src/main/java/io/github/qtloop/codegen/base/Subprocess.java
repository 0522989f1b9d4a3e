package io.github.qtloop.codegen.base;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that has run to its end, without input.
 *
 * @param status its exit status
 * @param output what it has printed
 * @param errors what it has printed to standard error, as text
 */
public record Subprocess(int status, byte[] output, String errors) {
    private static final Path NO_INPUT = Path.of("/dev/null");

    /** The program could not be started. */
    public static final class NotStarted extends IOException {
        private static final long serialVersionUID = 1;

        NotStarted(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Runs a program.
     *
     * @param command the program and its arguments
     * @param directory where it runs
     * @param environment variables beside those of this process
     * @param limit after which it is destroyed
     * @return how it has ended
     * @throws NotStarted when there is no such program
     * @throws CodegenException when it takes too long
     */
    public static Subprocess run(List<String> command, Path directory, Map<String, String> environment, Duration limit)
            throws NotStarted {
        Process process = start(command, directory, environment);
        try {
            CompletableFuture<byte[]> output = reading(process.getInputStream());
            CompletableFuture<byte[]> errors = reading(process.getErrorStream());
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new CodegenException(command.getFirst() + " has not ended after " + limit.toSeconds() + " s");
            }
            return new Subprocess(
                    process.exitValue(), output.join(), new String(errors.join(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CodegenException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Process start(List<String> command, Path directory, Map<String, String> environment)
            throws NotStarted {
        ProcessBuilder builder = new ProcessBuilder(command);
        File input = NO_INPUT.toFile();
        if (input.exists()) {
            builder.redirectInput(Redirect.from(input));
        }
        builder.directory(directory.toFile()).environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new NotStarted(e);
        }
    }

    private static CompletableFuture<byte[]> reading(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try (stream) {
                return stream.readAllBytes();
            } catch (IOException e) {
                return new byte[0];
            }
        });
    }

    /** The last line of what it has printed to standard error, or that there is none. */
    public String complaint() {
        return errors.lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .map(String::strip)
                .orElse("it says nothing");
    }
}
