package io.github.qtloop.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a Python executable says about its installation.
 *
 * @param minor such as {@code 3.11}
 * @param abiFlags what the names of its library and executable have after the version: {@code t} of a free-threaded build,
 *     {@code d} of a debug build; empty for an ordinary one
 * @param libraryDirectory where its shared library is meant to be
 * @param prefix below which its installation is
 */
record ExecutableProbe(String minor, String abiFlags, Path libraryDirectory, Path prefix) {

    private static final long LIMIT_SECONDS = 30;
    private static final String QUESTION = """
            import sys, sysconfig
            print('%d.%d' % sys.version_info[:2])
            print(sys.abiflags)
            print(sysconfig.get_config_var('LIBDIR'))
            print(sys.base_prefix)
            """;

    /**
     * Runs the executable.
     *
     * @throws InterpreterException if that does not work
     */
    static ExecutableProbe ask(Path executable) {
        if (!Files.isRegularFile(executable) || !Files.isExecutable(executable)) {
            throw new InterpreterException("--interpreter " + executable + " is no executable file");
        }
        List<String> lines = answer(executable).lines().toList();
        if (lines.size() != 4) {
            throw new InterpreterException("--interpreter " + executable + " does not answer as a Python does");
        }
        return new ExecutableProbe(lines.get(0), lines.get(1), Path.of(lines.get(2)), Path.of(lines.get(3)));
    }

    private static String answer(Path executable) {
        Process process = null;
        Path output = null;
        try {
            output = Files.createTempFile("qtloop", ".probe");
            process = new ProcessBuilder(executable.toAbsolutePath().toString(), "-I", "-c", QUESTION)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new InterpreterException(
                        "--interpreter " + executable + " does not answer within " + LIMIT_SECONDS + " s");
            }
            return process.exitValue() == 0 ? Files.readString(output, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new InterpreterException("--interpreter " + executable + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterpreterException("--interpreter " + executable + " was not waited for", e);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
            delete(output);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // it is in the directory for temporary files
        }
    }
}
