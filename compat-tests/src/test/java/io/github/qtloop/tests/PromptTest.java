package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Python's prompt, on a terminal. */
@Tag(Lane.CI_TAG)
class PromptTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @ProcessPython
    void withoutAProgramThePromptCanAwaitOnTheLoop(PythonVersion version) throws Exception {
        Outcome outcome = type(version, "", """
                import sys
                await asyncio.sleep(0.01, 40 + 2)
                type(asyncio.get_running_loop()).__name__
                sys.stdout.flush() or exit()
                """);
        assertThat(outcome.output()).contains("asyncio REPL " + version, "'QtEventLoop'").containsPattern(answer("42"));
        assertThat(outcome.status()).isZero();
    }

    @ProcessPython
    void programsFromTheTerminalHaveThePlainOne(PythonVersion version) throws Exception {
        Outcome outcome = type(version, "- a", "import sys\nsys.argv\nexit(3)\n");
        assertThat(outcome.output())
                .contains("Python " + version)
                .containsPattern(answer("\\['-', 'a'\\]"))
                .doesNotContain("asyncio REPL");
        assertThat(outcome.status()).isEqualTo(3);
    }

    /** A thread that never leaves its loop, which is Java code, asks for the GIL until the end of the interpreter. */
    @ProcessPython
    void aPromptAfterAProgramThatStaysInALoop(PythonVersion version) throws Exception {
        Files.writeString(directory.resolve("app.py"), """
                import asyncio, threading
                x = asyncio.run(asyncio.sleep(0, 400))

                async def spin():
                    while True:
                        await asyncio.sleep(0)

                threading.Thread(target=asyncio.run, args=[spin()], daemon=True).start()
                """);
        Outcome outcome = type(version, "-iq app.py", "x * 2\nasyncio.run(asyncio.sleep(0, x * 3))\nexit(5)\n");
        assertThat(outcome.output()).containsPattern(answer("800")).containsPattern(answer("1200"));
        assertThat(outcome.status()).isEqualTo(5);
    }

    /** Exit functions come behind the prompt, and may run loops. */
    @ProcessPython
    void aPromptForWhichTheProgramAsksAsItRuns(PythonVersion version) throws Exception {
        Files.writeString(directory.resolve("app.py"), """
                import asyncio, atexit, os
                atexit.register(lambda: print("late", asyncio.run(asyncio.sleep(0, x * 4))))
                os.environ["PYTHONINSPECT"] = "1"
                x = 100
                raise ValueError("seen")
                """);
        Outcome outcome = type(version, "app.py", "x * 2\nasyncio.run(asyncio.sleep(0, x * 3))\nexit(5)\n");
        assertThat(outcome.output())
                .contains("ValueError: seen\r\n", "late 400\r\n")
                .containsPattern(answer("200"))
                .containsPattern(answer("300"));
        assertThat(outcome.status()).isEqualTo(5);
    }

    /** A line of its own, but for prompts: what is typed before a prompt is not shown behind it. */
    private static String answer(String pattern) {
        return "\n(>>> )*" + pattern + "\r\n";
    }

    private Outcome type(PythonVersion version, String words, String text) throws IOException, InterruptedException {
        String line = Launcher.SCRIPT + " run --python " + version + " " + words;
        List<String> command = List.of("script", "--quiet", "--return", "--command", line, "/dev/null");
        return new ChildProcess(command, Map.of(), directory).run(text, LIMIT);
    }
}
