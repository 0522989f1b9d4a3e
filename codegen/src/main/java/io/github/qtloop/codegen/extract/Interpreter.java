package io.github.qtloop.codegen.extract;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Subprocess;
import io.github.qtloop.codegen.model.PythonVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An interpreter: one of Maven Central, or one of the machine.
 *
 * @param python its release, as {@code 3.13.5}
 * @param artifact the version of its artifact, as {@code 3.13.5-1.5.12}; nothing for one of the machine
 * @param executable where it is
 */
public record Interpreter(String python, Optional<String> artifact, Path executable) {
    /** A whole interpreter may have to be downloaded. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String RELEASE = "import platform; print(platform.python_version())";

    /**
     * Has the launcher fetch and unpack it.
     *
     * @param root the project's directory
     * @param python the version
     * @param artifact which artifact, or nothing for the newest
     * @return the interpreter
     * @throws CodegenException when there is none
     */
    public static Interpreter fetch(Path root, PythonVersion python, Optional<String> artifact) {
        List<String> command = new ArrayList<>(
                List.of(root.resolve("qtloop").toString(), "interpreter", python.toString()));
        artifact.ifPresent(command::add);
        Subprocess ended;
        try {
            ended = Subprocess.run(command, root, Map.of(), LIMIT);
        } catch (Subprocess.NotStarted e) {
            throw new CodegenException("cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        }
        List<String> lines = new String(ended.output(), StandardCharsets.UTF_8).lines().toList();
        if (ended.status() != 0 || lines.size() != 2) {
            throw new CodegenException(ended.complaint().replaceFirst("^qtloop: ", ""));
        }
        String release = lines.getFirst().replaceFirst("-.*", "");
        return new Interpreter(release, Optional.of(lines.getFirst()), Path.of(lines.getLast()));
    }

    /**
     * Asks one of the machine for its release.
     *
     * @param executable a Python executable
     * @return the interpreter
     * @throws CodegenException when it is none
     */
    public static Interpreter of(Path executable) {
        requireExecutable(executable);
        try {
            Subprocess ended = Subprocess.run(
                    List.of(executable.toString(), "-I", "-c", RELEASE), Path.of("/"), Map.of(), SOON);
            String release = new String(ended.output(), StandardCharsets.UTF_8).strip();
            if (ended.status() != 0 || !release.matches("3\\.[0-9]+\\..*")) {
                throw new CodegenException(executable + " is no Python: " + ended.complaint());
            }
            return new Interpreter(release, Optional.empty(), executable);
        } catch (Subprocess.NotStarted e) {
            throw new CodegenException("cannot start " + executable + ": " + e.getMessage(), e);
        }
    }

    /**
     * Refuses what cannot be an interpreter, before anything is fetched for it.
     *
     * @param interpreter a Python executable
     * @throws CodegenException when it is no executable file
     */
    public static void requireExecutable(Path interpreter) {
        if (!Files.isExecutable(interpreter) || Files.isDirectory(interpreter)) {
            throw new CodegenException(interpreter + " is no executable file");
        }
    }

    /** What it is called in messages. */
    public String name() {
        return artifact.orElse(python);
    }
}
