package io.github.qtloop.codegen.extract;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Subprocess;
import io.github.qtloop.codegen.model.PythonVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An interpreter of Maven Central.
 *
 * @param artifact the version of its artifact, as {@code 3.13.5-1.5.12}
 * @param executable where it is unpacked
 */
public record Interpreter(String artifact, Path executable) {
    /** A whole interpreter may have to be downloaded. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

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
        return new Interpreter(lines.getFirst(), Path.of(lines.getLast()));
    }

    /** The full version of Python, as {@code 3.13.5}. */
    public String python() {
        return artifact.replaceFirst("-.*", "");
    }
}
