package io.github.qtloop.tests;

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

/** Compiles sources of tests against the surface of one version: what the version does not have is refused by javac. */
final class SurfaceCompiler {

    /** Policies are removed in a later Python, and a test has to use them nevertheless. */
    private static final List<String> OPTIONS =
            List.of("--release", "25", "-Xlint:all,-deprecation,-removal,-classfile,-this-escape,-processing", "-Werror");

    private SurfaceCompiler() {}

    /** The Java sources in a directory. */
    static List<Path> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /**
     * Compiles sources.
     *
     * @param classPath classes beside those of the version
     * @param output a directory; made when it is not there
     * @throws IllegalStateException with javac's messages when it refuses a source
     */
    static void compile(PythonVersion version, List<Path> sources, List<Path> classPath, Path output) throws IOException {
        Files.createDirectories(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<Path> classes = new ArrayList<>(new JavaHost(version).classPath());
        classes.addAll(classPath);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classes);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            boolean accepted = compiler.getTask(
                            messages, files, null, OPTIONS, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!accepted) {
                throw new IllegalStateException("javac refuses sources for Python " + version + ":\n" + messages);
            }
        }
    }
}
