package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Ctrl-C in Java programs that {@code asyncio.run} runs; they send SIGINT to themselves. */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
class CtrlCTest {

    private static final int BY_SIGINT = 128 + 2;

    private static final String PROGRAM = """
            import io.github.qtloop.KeyboardInterrupt;
            import io.github.qtloop.asyncio.*;
            import java.util.concurrent.CountDownLatch;

            static void interrupt() throws Exception {
                new ProcessBuilder("kill", "-INT", "" + ProcessHandle.current().pid()).start().waitFor();
            }

            static void say(String text) {
                IO.println(text);
            }

            void main() throws Exception {
                %s
            }
            """;

    @TempDir
    private Path directory;

    @ProcessPython
    void theFirstCancelsTheMainTaskAndEndsTheRun(PythonVersion version) throws Exception {
        assertThat(run(version, """
                try {
                    Asyncio.run(() -> {
                        interrupt();
                        try {
                            return Asyncio.sleep(50).await();
                        } catch (CancelledError error) {
                            say("cancelled");
                            throw error;
                        } finally {
                            Asyncio.sleep(0).await();
                            say("cleaned up");
                        }
                    });
                } catch (KeyboardInterrupt error) {
                    say("interrupted");
                }
                say(Asyncio.run(() -> "runs again"));
                """)).isEqualTo(new Outcome(0, "cancelled\ncleaned up\ninterrupted\nruns again\n", ""));
    }

    @Test
    void theSecondEndsARunThatHasSurvivedTheFirst() throws Exception {
        assertThat(run(PythonVersion.newest(), """
                try {
                    Asyncio.run(() -> {
                        try {
                            interrupt();
                            Asyncio.sleep(50).await();
                        } catch (CancelledError error) {
                            say("survived");
                        }
                        interrupt();
                        return Asyncio.sleep(50).await();
                    });
                } catch (KeyboardInterrupt error) {
                    say("interrupted");
                }
                """)).isEqualTo(new Outcome(0, "survived\ninterrupted\n", ""));
    }

    @Test
    void aTaskThatTakesTheCancellationBackGoesOn() throws Exception {
        assertThat(run(PythonVersion.newest(), """
                say(Asyncio.run(() -> {
                    try {
                        interrupt();
                        Asyncio.sleep(50).await();
                    } catch (CancelledError error) {
                        Asyncio.currentTask().uncancel();
                    }
                    return "done";
                }));
                """)).isEqualTo(new Outcome(0, "done\n", ""));
    }

    @Test
    void aLoopThatServesNothingIsLeftToTheJvm() throws Exception {
        assertThat(run(PythonVersion.newest(), """
                Asyncio.run(() -> {
                    interrupt();
                    interrupt();
                    say("busy");
                    // Signals merge as long as nobody has taken them.
                    while (true) {
                        interrupt();
                    }
                });
                """)).isEqualTo(new Outcome(BY_SIGINT, "busy\n", ""));
    }

    @Test
    void whatTheProgramHasArrangedForSigintStays() throws Exception {
        assertThat(run(PythonVersion.newest(), """
                CountDownLatch called = new CountDownLatch(1);
                sun.misc.Signal.handle(new sun.misc.Signal("INT"), signal -> called.countDown());
                say(Asyncio.run(() -> {
                    interrupt();
                    called.await();
                    return "own handler";
                }));
                """)).satisfies(outcome -> {
            assertThat(outcome.output()).isEqualTo("own handler\n");
            assertThat(outcome.status()).isZero();
        });
    }

    @Test
    void afterTheRunSigintEndsTheJvm() throws Exception {
        assertThat(run(PythonVersion.newest(), """
                say(Asyncio.run(() -> "done"));
                interrupt();
                new CountDownLatch(1).await();
                """)).isEqualTo(new Outcome(BY_SIGINT, "done\n", ""));
    }

    private Outcome run(PythonVersion version, String body) throws Exception {
        Path file = Files.writeString(directory.resolve("Program.java"), PROGRAM.formatted(body));
        return new Launcher(directory, Map.of()).call("java", "--python", version.toString(), file.toString());
    }
}
