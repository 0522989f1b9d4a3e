package io.github.qtloop.compat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles the Java halves of scenarios against the surface of one version: a scenario that uses what the version does
 * not have is refused by javac.
 */
final class ScenarioCompiler {

    /** Policies are deprecated, and the harness needs the native linker; that is no reason to refuse a scenario. */
    private static final List<String> OPTIONS =
            List.of("--release", "25", "-Xlint:all,-deprecation,-removal,-classfile,-processing,-restricted", "-Werror");

    private ScenarioCompiler() {}

    /**
     * Compiles the scenarios of a version.
     *
     * @param output a directory; made when it is not there
     * @throws IllegalStateException with javac's messages when it refuses a scenario
     */
    static void compile(ScenarioCatalogue catalogue, PythonVersion version, Path output) throws IOException {
        List<Path> sources = new ArrayList<>(catalogue.sources(version));
        try (Stream<Path> harness = Files.list(ScenarioCatalogue.HARNESS)) {
            harness.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        Files.createDirectories(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, new JavaHost(version).classPath());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            boolean accepted = compiler.getTask(
                            messages, files, null, OPTIONS, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!accepted) {
                throw new IllegalStateException("javac refuses scenarios for Python " + version + ":\n" + messages);
            }
        }
    }
}
