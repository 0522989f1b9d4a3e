package io.github.qtloop.codegen.cli;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Subprocess;
import io.github.qtloop.codegen.extract.Interpreter;
import io.github.qtloop.codegen.gates.drift.History;
import io.github.qtloop.codegen.model.PythonRelease;
import io.github.qtloop.codegen.model.PythonVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The source tree of QtLoop.
 *
 * @param root its top directory, the one with the launcher script
 */
public record Project(Path root) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** The directory with the overlay and, in {@code asyncio}, the specs. */
    public Path specs() {
        return root.resolve("api-spec/src/main/resources");
    }

    /**
     * The committed spec of a version.
     *
     * @param python the version
     * @return the file, which need not exist
     */
    public Path spec(PythonVersion python) {
        return specs().resolve("asyncio/" + python + ".yaml");
    }

    /** The specs of releases that no module is for. */
    public History history() {
        return new History(specs());
    }

    /** The packaged core, which has the types that the Java shims refer to. */
    public Path core() {
        return root.resolve("qtloop-core/target/qtloop-core.jar");
    }

    /**
     * The interpreter of a release in the history, fetched and unpacked if need be.
     *
     * @param release the release
     * @return its executable
     * @throws CodegenException when no artifact has it
     */
    public Path interpreter(PythonRelease release) {
        String artifact = history().artifact(release);
        return Interpreter.fetch(root, release.version(), Optional.of(artifact)).executable();
    }

    /**
     * The interpreter that the project runs for a supported version, unpacked if need be.
     *
     * @param python the version
     * @return its executable
     * @throws CodegenException when there is none for this version
     */
    public Path interpreter(PythonVersion python) {
        String code = "import sys; print(sys.executable)";
        List<String> command = List.of(
                root.resolve("qtloop").toString(), "run", "--python", python.toString(), "--loop", "asyncio", "-c", code);
        Subprocess answer;
        try {
            answer = Subprocess.run(command, root, Map.of("QTLOOP_NO_BUILD", "1"), LIMIT);
        } catch (Subprocess.NotStarted e) {
            throw new CodegenException("cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        }
        if (answer.status() != 0) {
            throw new CodegenException(answer.complaint().replaceFirst("^qtloop: ", ""));
        }
        return Path.of(new String(answer.output(), StandardCharsets.UTF_8).strip());
    }
}
