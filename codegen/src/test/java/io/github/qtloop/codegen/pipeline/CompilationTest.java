package io.github.qtloop.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.emit.OutputDirectory;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.testing.Inputs;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated from the committed specs compiles without a warning, together with the types of the core. */
class CompilationTest {
    private static final Path CORE_TYPES = Path.of("../qtloop-core/src/main/java/io/github/qtloop");

    @TempDir
    Path directory = Path.of("");

    @Test
    void everyVersionCompiles() {
        Generator generator = new Generator(Inputs.REAL);

        for (PythonVersion version : generator.versions()) {
            compile(generator.java(version), directory.resolve(version.toString()));
        }
        compile(generator.common(), directory.resolve("common"));
    }

    @Test
    void versionsDifferAsTheirPythonsDo() throws Exception {
        Generator generator = new Generator(Inputs.REAL);

        assertThat(methodsOf(generator, "3.11", "Handle")).doesNotContain("getContext");
        assertThat(methodsOf(generator, "3.12", "Handle")).contains("getContext");
        assertThat(methodsOf(generator, "3.12", "CreateServerOptions")).doesNotContain("keepAlive");
        assertThat(methodsOf(generator, "3.13", "CreateServerOptions")).contains("keepAlive");
        assertThat(methodsOf(generator, "3.13", "AbstractServer")).contains("abortClients");
    }

    private List<String> methodsOf(Generator generator, String version, String type) throws Exception {
        Path classes = directory.resolve(version + type);
        compile(generator.java(PythonVersion.of(version)), classes);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            return Arrays.stream(
                            loader.loadClass("io.github.qtloop.asyncio." + type).getMethods())
                    .map(Method::getName)
                    .toList();
        }
    }

    private void compile(List<GeneratedFile> files, Path target) {
        Path sources = directory.resolve("sources-" + target.getFileName());
        new OutputDirectory(sources).write(files);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> core = Files.list(CORE_TYPES);
                Stream<Path> traces = Files.list(CORE_TYPES.resolve("trace"))) {
            List<Path> units = new ArrayList<>(Stream.concat(core, traces)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList());
            files.forEach(file -> units.add(sources.resolve(file.path())));
            List<String> options = List.of("-d", target.toString(), "-Xlint:all,-processing", "-Xdoclint:all/protected", "-Werror", "-proc:none");
            boolean done = compiler.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(units))
                    .call();
            assertThat(done).as(messages.toString()).isTrue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(messages.toString()).isEmpty();
    }
}
