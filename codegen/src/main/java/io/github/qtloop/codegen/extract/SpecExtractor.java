package io.github.qtloop.codegen.extract;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Subprocess;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.model.Spec;
import io.github.qtloop.codegen.model.SpecCheck;
import io.github.qtloop.codegen.model.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks an interpreter for its asyncio surface: the extractor's Python code runs inside it, isolated from the user's
 * environment.
 */
public final class SpecExtractor {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private SpecExtractor() {}

    /**
     * Asks an interpreter.
     *
     * @param python the version that the interpreter must have, or null for any
     * @param interpreter a Python executable
     * @param typeshed the directory of typeshed, for the types
     * @return what it says
     * @throws CodegenException when the interpreter cannot be started, has another version, or fails
     */
    public static ExtractedSpec extract(@Nullable PythonVersion python, Path interpreter, Path typeshed) {
        byte[] yaml = run(interpreter, typeshed);
        try {
            Path file = Files.createTempFile("spec", ".yaml");
            try {
                Files.write(file, yaml);
                return new ExtractedSpec(check(file, python, interpreter), new String(yaml, StandardCharsets.UTF_8));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new CodegenException("cannot write a temporary file: " + e.getMessage(), e);
        }
    }

    /**
     * Asks an interpreter, and writes what it says.
     *
     * @param python the version that the interpreter must have, or null for any
     * @param interpreter a Python executable
     * @param typeshed the directory of typeshed, for the types
     * @param output the spec file to write, which appears when it is complete and valid, or not at all
     * @throws CodegenException when the interpreter cannot be started, has another version, or fails
     */
    public static void extract(@Nullable PythonVersion python, Path interpreter, Path typeshed, Path output) {
        extract(python, interpreter, typeshed).write(output);
    }

    private static Spec check(Path yaml, @Nullable PythonVersion python, Path interpreter) {
        Spec spec;
        try {
            spec = new SpecReader().read(yaml);
            SpecCheck.check(spec);
        } catch (CodegenException e) {
            throw new CodegenException(interpreter + " has written no spec: " + e.getMessage(), e);
        }
        if (python != null && !spec.python().equals(python)) {
            throw new CodegenException(interpreter + " is Python " + spec.python() + ", not " + python);
        }
        return spec;
    }

    private static byte[] run(Path interpreter, Path typeshed) {
        Interpreter.requireExecutable(interpreter);
        try (ExtractorScript script = ExtractorScript.open()) {
            List<String> command = List.of(
                    interpreter.toAbsolutePath().toString(),
                    "-I",
                    "-B",
                    script.directory().toString(),
                    "--typeshed",
                    typeshed.toAbsolutePath().toString());
            // The same text in every locale.
            Subprocess python = Subprocess.run(command, Path.of("."), Map.of("LC_ALL", "C.UTF-8"), LIMIT);
            if (python.status() != 0) {
                throw new CodegenException(interpreter + " did not run the extractor: " + python.complaint());
            }
            return python.output();
        } catch (Subprocess.NotStarted e) {
            throw new CodegenException("cannot start " + interpreter + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CodegenException("cannot unpack the extractor: " + e.getMessage(), e);
        }
    }
}
