package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code ./qtloop java}: Java programs as their users run them. */
@Tag(Lane.CI_TAG)
class JavaCommandTest extends LauncherCase {

    private static final String PROGRAM = """
            import io.github.qtloop.asyncio.*;
            import io.github.qtloop.Coroutine;

            static Coroutine<String> greet(Future<String> name) {
                return () -> "hello " + name.await();
            }

            void main(String[] args) {
                AbstractEventLoop loop = Asyncio.newEventLoop();
                Future<String> name = loop.createFuture();
                loop.callLater(0.01, () -> name.setResult(String.join("|", args)));
                IO.println(loop.runUntilComplete(loop.createTask(greet(name))));
                loop.close();
            }
            """;

    @ProcessPython
    void aSourceFileRunsCoroutines(PythonVersion version) throws Exception {
        Path file = write(PROGRAM);
        Outcome outcome = launcher.call("java", "--python", version.toString(), file.toString(), "--python", "a b");
        assertThat(outcome.output()).as(outcome.errors()).startsWith("hello --python|a b\n");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.status()).isZero();
    }

    @Test
    void theVersionDecidesWhatCompiles() throws Exception {
        Path file = write("""
                void main() {
                    io.github.qtloop.asyncio.Asyncio.queue().shutdown();
                }
                """);
        Outcome outcome = launcher.call("java", "--python=3.11", file.toString());
        assertThat(outcome.errors()).contains("cannot find symbol").contains("shutdown()");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void theJvmGetsTheUsersOptionsAndClassPath() throws Exception {
        Files.writeString(directory.resolve("word.txt"), "found");
        Path file = write("""
                void main() throws Exception {
                    try (var word = ClassLoader.getSystemResourceAsStream("word.txt")) {
                        IO.println(System.getProperty("answer") + new String(word.readAllBytes()));
                    }
                }
                """);
        Outcome outcome = new Launcher(directory, Map.of("CLASSPATH", directory.toString()))
                .call("java", "-Danswer=42 ", file.toString());
        assertThat(outcome).isEqualTo(new Outcome(0, "42 found\n", ""));
    }

    @Test
    void withoutAProgramItSaysHowToCallIt() throws Exception {
        String usage = "qtloop: what program? say  qtloop java [--python VERSION] [--qtjambi DIR|VERSION]"
                + " FILE.java [ARGS...]\n";
        assertThat(launcher.call("java")).isEqualTo(new Outcome(2, "", usage));
        assertThat(launcher.call("java", "--python", PythonVersion.oldest().toString()))
                .isEqualTo(new Outcome(2, "", usage));
    }

    @Test
    void anUnknownVersionIsRefused() throws Exception {
        assertThat(launcher.call("java", "--python", "3.9", "X.java").errors())
                .startsWith("qtloop: unknown Python version '3.9': the supported ones are ");
    }

    private Path write(String source) throws IOException {
        return Files.writeString(directory.resolve("Program.java"), source);
    }
}
