package io.github.qtloop.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.spec.PythonVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Each directory in {@code src/test/golden} holds an input and what must come out of it, to the byte. After a wanted
 * change, {@code -Dgolden.update=true} writes the output anew; look at its diff.
 */
class GoldenTest {
    @Test
    void smallSurfaceComesOutAsExpected() {
        Path expected = Inputs.GOLDEN.resolve("surface/expected");
        Map<String, String> generated = generate(Inputs.SMALL);
        if (Boolean.getBoolean("golden.update")) {
            new OutputDirectory(expected)
                    .write(generated.entrySet().stream()
                            .map(e -> new GeneratedFile(e.getKey(), e.getValue()))
                            .toList());
        }

        Map<String, String> golden = Inputs.read(expected);

        assertThat(generated.keySet()).isEqualTo(golden.keySet());
        generated.forEach((path, text) -> assertThat(text).as(path).isEqualTo(golden.get(path)));
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        assertThat(generate(Inputs.REAL)).isEqualTo(generate(Inputs.REAL));
    }

    private static Map<String, String> generate(Path input) {
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
            assertThat(files.put(path, file.text())).as(path).isNull();
        });
    }
}
