package io.github.qtloop.codegen;

import io.github.qtloop.codegen.spec.PythonVersion;
import io.github.qtloop.codegen.spec.Spec;
import io.github.qtloop.codegen.spec.SpecCheck;
import io.github.qtloop.codegen.spec.SpecReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Asks an interpreter for its asyncio surface: the extractor's Python code runs inside it, isolated from the user's
 * environment.
 */
public final class SpecExtractor {
    private static final int SECONDS = 60;

    private SpecExtractor() {}

    /**
     * Writes the spec of an interpreter. The file appears when it is complete and valid, or not at all; one with the
     * same content stays as it is.
     *
     * @param python the version that the interpreter must have
     * @param interpreter a Python executable
     * @param typeshed the directory of typeshed, for the types
     * @param output the YAML file to write
     * @throws CodegenException when the interpreter cannot be started, has another version, or fails
     */
    public static void extract(PythonVersion python, Path interpreter, Path typeshed, Path output) {
        byte[] yaml = run(interpreter, typeshed);
        Path target = output.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            Path fresh = target.resolveSibling(target.getFileName() + ".new" + ProcessHandle.current().pid());
            try {
                Files.write(fresh, yaml);
                check(fresh, python, interpreter);
                if (Files.exists(target) && Files.mismatch(fresh, target) < 0) {
                    return;
                }
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new CodegenException("cannot write " + output + ": " + e.getMessage(), e);
        }
    }

    private static void check(Path yaml, PythonVersion python, Path interpreter) {
        Spec spec;
        try {
            spec = new SpecReader().read(yaml);
            SpecCheck.check(spec);
        } catch (CodegenException e) {
            throw new CodegenException(interpreter + " has written no spec: " + e.getMessage(), e);
        }
        if (!spec.python().equals(python)) {
            throw new CodegenException(interpreter + " is Python " + spec.python() + ", not " + python);
        }
    }

    private static byte[] run(Path interpreter, Path typeshed) {
        if (!Files.isExecutable(interpreter) || Files.isDirectory(interpreter)) {
            throw new CodegenException(interpreter + " is no executable file");
        }
        try (ExtractorScript script = ExtractorScript.open()) {
            ProcessBuilder builder = new ProcessBuilder(
                    interpreter.toString(),
                    "-I",
                    "-B",
                    script.directory().toString(),
                    "--typeshed",
                    typeshed.toString());
            // The same text in every locale.
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.redirectInput(Redirect.from(new File("/dev/null")));
            Process process = builder.start();
            CompletableFuture<byte[]> out = CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()));
            CompletableFuture<byte[]> err = CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new CodegenException(interpreter + " has not ended after " + SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new CodegenException(interpreter + " did not run the extractor: " + lastLine(err.get()));
            }
            return out.get();
        } catch (IOException e) {
            throw new CodegenException("cannot start " + interpreter + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CodegenException("interrupted", e);
        } catch (ExecutionException e) {
            throw new CodegenException("cannot read from " + interpreter, e);
        }
    }

    private static byte[] readAll(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static String lastLine(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("it says nothing");
    }
}
