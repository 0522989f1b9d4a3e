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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        String yaml = run(interpreter, typeshed, interpreter + " did not run the extractor", List.of());
        return new ExtractedSpec(fromFile(yaml, file -> check(file, python, interpreter)), yaml);
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

    /**
     * Has an interpreter read what typeshed foresees of a version that cannot be asked.
     *
     * @param python the version
     * @param interpreter a Python executable of any version
     * @param typeshed the directory of typeshed
     * @return a spec that is marked as a preview, valid
     * @throws CodegenException when the interpreter cannot be started, or typeshed does not know the version
     */
    public static SpecText preview(PythonVersion python, Path interpreter, Path typeshed) {
        String yaml = run(
                interpreter, typeshed, "cannot preview Python " + python, List.of("--preview", python.toString()));
        return fromFile(yaml, file -> {
            new SpecReader().requirePreview(file);
            return new SpecText(yaml);
        });
    }

    private static <T> T fromFile(String yaml, Function<Path, T> reader) {
        try {
            Path file = Files.createTempFile("spec", ".yaml");
            try {
                Files.writeString(file, yaml);
                return reader.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new CodegenException("cannot write a temporary file: " + e.getMessage(), e);
        }
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

    private static String run(Path interpreter, Path typeshed, String failed, List<String> options) {
        Interpreter.requireExecutable(interpreter);
        try (ExtractorScript script = ExtractorScript.open()) {
            List<String> command = new ArrayList<>(List.of(
                    interpreter.toAbsolutePath().toString(),
                    "-I",
                    "-B",
                    script.directory().toString(),
                    "--typeshed",
                    typeshed.toAbsolutePath().toString()));
            command.addAll(options);
            // The same text in every locale.
            Subprocess python = Subprocess.run(command, Path.of("."), Map.of("LC_ALL", "C.UTF-8"), LIMIT);
            if (python.status() != 0) {
                throw new CodegenException(failed + ": " + python.complaint());
            }
            return new String(python.output(), StandardCharsets.UTF_8);
        } catch (Subprocess.NotStarted e) {
            throw new CodegenException("cannot start " + interpreter + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CodegenException("cannot unpack the extractor: " + e.getMessage(), e);
        }
    }
}
