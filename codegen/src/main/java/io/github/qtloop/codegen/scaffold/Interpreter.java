package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.CodegenException;
import io.github.qtloop.codegen.spec.PythonVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bundled interpreter of a version.
 *
 * @param artifact the version of its artifact, as {@code 3.13.5-1.5.12}
 * @param executable where it is unpacked
 */
record Interpreter(String artifact, Path executable) {
    /**
     * Has the launcher fetch and unpack it.
     *
     * @param root the project's directory
     * @param python the version
     * @param artifact which artifact, or nothing for the newest
     * @throws CodegenException when there is none
     */
    static Interpreter fetch(Path root, PythonVersion python, Optional<String> artifact) {
        List<String> command = new ArrayList<>(
                List.of(root.resolve("qtloop").toString(), "interpreter", python.toString()));
        artifact.ifPresent(command::add);
        ChildProcess.Ended ended;
        try {
            ended = ChildProcess.run(command);
        } catch (IOException e) {
            throw new CodegenException("cannot fetch the interpreter of Python " + python + ": " + e.getMessage(), e);
        }
        if (ended.status() != 0 || ended.output().size() != 2) {
            throw new CodegenException(ended.lastError().replaceFirst("^qtloop: ", ""));
        }
        return new Interpreter(ended.output().getFirst(), Path.of(ended.output().getLast()));
    }

    /** The full version of Python, as {@code 3.13.5}. */
    String python() {
        return artifact.replaceFirst("-.*", "");
    }
}
