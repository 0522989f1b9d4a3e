package io.github.qtloop.codegen.gates.revapi;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.emit.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated sources in memory. */
public final class ShimCompiler {
    private final List<String> options;

    /**
     * Prepares compilations.
     *
     * @param classPath what the sources refer to: the core's handwritten types and the annotations
     */
    public ShimCompiler(List<Path> classPath) {
        options = List.of(
                "-proc:none",
                "-nowarn",
                "-classpath",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    /**
     * Compiles.
     *
     * @param name what to call the result
     * @param sources compilation units
     * @return their classes
     * @throws CodegenException with the first error of javac
     */
    public ApiArchive compile(String name, List<GeneratedFile> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        Map<String, Output> outputs = new TreeMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(messages, null, StandardCharsets.UTF_8);
                Outputs manager = new Outputs(files, outputs)) {
            List<Source> units = sources.stream().map(Source::new).toList();
            if (!compiler.getTask(null, manager, messages, options, null, units).call()) {
                throw new CodegenException(name + " does not compile: " + firstError(messages));
            }
        } catch (IOException e) {
            throw new CodegenException("cannot compile " + name + ": " + e.getMessage(), e);
        }
        Map<String, byte[]> classes = new TreeMap<>();
        outputs.forEach((path, output) -> classes.put(path, output.bytes.toByteArray()));
        return ApiArchive.pack(name, classes);
    }

    private static String firstError(DiagnosticCollector<JavaFileObject> messages) {
        return messages.getDiagnostics().stream()
                .filter(m -> m.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(m -> (m.getSource() == null ? "" : m.getSource().getName() + ":" + m.getLineNumber() + ": ")
                        + m.getMessage(Locale.ROOT).strip().replaceAll("\\s*\\R\\s*", " "))
                .orElse("javac gives no reason");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(GeneratedFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String path) {
            super(URI.create("memory:///" + path), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, Output> outputs;

        Outputs(JavaFileManager files, Map<String, Output> outputs) {
            super(files);
            this.outputs = outputs;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return outputs.computeIfAbsent(className.replace('.', '/') + kind.extension, Output::new);
        }
    }
}
