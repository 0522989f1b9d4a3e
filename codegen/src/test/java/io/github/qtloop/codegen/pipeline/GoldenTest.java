package io.github.qtloop.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.emit.GeneratedFile;
import io.github.qtloop.codegen.emit.OutputDirectory;
import io.github.qtloop.codegen.testing.Inputs;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Each directory in {@code src/test/golden} holds an input and what must come out of it, to the byte. After a wanted
 * change, {@code -Dgolden.update=true} writes the output anew; look at its diff.
 */
class GoldenTest {
    @Test
    void smallSurfaceComesOutAsExpected() {
        Path expected = Inputs.GOLDEN.resolve("surface/expected");
        Map<String, String> generated = Generation.of(Inputs.SMALL);
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
        assertThat(Generation.of(Inputs.REAL)).isEqualTo(Generation.of(Inputs.REAL));
    }
}
