package io.github.qtloop.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.testing.Inputs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it captures what the JVM prints")
class SpecTypesTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void typesAreCountedAndTheGivenOnesListed() {
        Inputs.copy(directory.resolve("api-spec/src/main/resources"));

        String output = outputOf("spec", "--root", directory.toString(), "types");

        assertThat(output.lines())
                .anySatisfy(line -> assertThat(line)
                        .matches("Python 3\\.12: [0-9]+ types; [0-9]+ follow from typeshed, [0-9]+ more from one"
                                + " alternative of a union, 2 are given by the overlay"))
                .contains("  Task.cancel.msg: @Nullable String for Any | None: any object will do")
                .contains("  EventLoop.create_server.host: String for bytes | str: str over bytes: text is text");
    }

    private static String outputOf(String... arguments) {
        PrintStream standard = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(arguments)).isZero();
            return output.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(standard);
        }
    }
}
