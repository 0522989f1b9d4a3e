package io.github.qtloop.codegen.pipeline;

import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.emit.OutputDirectory;
import io.github.qtloop.codegen.model.PythonVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that there is to generate, at once. */
final class Generation {
    private Generation() {}

    /**
     * Generates into a directory, for a process of its own.
     *
     * @param arguments the input and the output directory
     */
    public static void main(String[] arguments) {
        new OutputDirectory(Path.of(arguments[1]))
                .write(of(Path.of(arguments[0])).entrySet().stream()
                        .map(file -> new GeneratedFile(file.getKey(), file.getValue()))
                        .toList());
    }

    /** All files of all versions and of what they share: the version and the simple file name to the text. */
    static Map<String, String> of(Path input) {
        Generator generator = new Generator(input);
        Map<String, String> files = new TreeMap<>();
        add(files, "common", generator.common());
        for (PythonVersion version : generator.versions()) {
            add(files, version.toString(), generator.java(version));
            add(files, version.toString(), List.of(generator.python(version)));
        }
        return files;
    }

    private static void add(Map<String, String> files, String folder, List<GeneratedFile> generated) {
        generated.forEach(file -> {
            String path = folder + "/" + file.path().replaceAll(".*/", "");
            if (files.put(path, file.text()) != null) {
                throw new AssertionError(path + " is generated twice");
            }
        });
    }
}
