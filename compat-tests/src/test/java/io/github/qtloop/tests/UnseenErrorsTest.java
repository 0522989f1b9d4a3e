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

/** What a Java program says at its end of errors that nobody has looked at. */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
class UnseenErrorsTest {

    private static final String PROGRAM = """
            import io.github.qtloop.Coroutine;
            import io.github.qtloop.asyncio.*;
            import io.github.qtloop.interop.Python;

            static Task<?> kept;

            static Coroutine<Object> failing() {
                return () -> {
                    throw new IllegalStateException("unseen");
                };
            }

            void main() {
                %s
            }
            """;

    private static final String REPORT = "Task exception was never retrieved";

    @TempDir
    private Path directory;

    @ProcessPython
    void aTaskOfARunThatIsOver(PythonVersion version) throws Exception {
        Outcome outcome = run(version, """
                Asyncio.run(() -> {
                    Asyncio.createTask(failing(), "lost");
                    return Asyncio.sleep(0.01).await();
                });
                """);
        assertReportedOnce(outcome);
        assertThat(outcome.errors()).contains("future: <Task finished name='lost' coro=<");
    }

    @Test
    @Tag("qtjambi")
    void theMainCoroutineOfARunThatGoesOn() throws Exception {
        Outcome outcome = run(PythonVersion.newest(), """
                io.github.qtloop.qt.QtAsyncio.run(() -> {
                    AbstractEventLoop loop = Asyncio.getRunningLoop();
                    loop.setExceptionHandler((where, report) -> IO.println(
                            report.get("message") + ": " + report.get("exception") + ", closed: " + where.isClosed()));
                    loop.callLater(0.01, loop::stop);
                    return failing().await();
                });
                IO.println("over");
                """);
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        0, REPORT + ": java.lang.IllegalStateException: unseen, closed: false\nover\n", ""));
    }

    @Test
    @Tag("qtjambi")
    void theMainCoroutineWhoseErrorWasSeen() throws Exception {
        assertThat(run(PythonVersion.newest(), """
                io.github.qtloop.qt.QtAsyncio.run(() -> {
                    Task<?> main = Asyncio.currentTask();
                    Asyncio.getRunningLoop().callLater(0.01, () -> {
                        IO.println(main.exception().getMessage());
                        main.getLoop().stop();
                    });
                    return failing().await();
                });
                """)).isEqualTo(new Outcome(0, "unseen\n", ""));
    }

    @Test
    void aChildThatPythonForksSaysNothing() throws Exception {
        assertReportedOnce(run(PythonVersion.newest(), """
                try (Python python = Python.start("-W", "ignore")) {
                    Asyncio.run(() -> {
                        kept = Asyncio.createTask(failing());
                        return Asyncio.sleep(0.01).await();
                    });
                    python.execute("import os\\nchild = os.fork()\\nif child: os.waitpid(child, 0)");
                }
                """));
    }

    @Test
    void theEndOfPythonSaysNothingOfErrorsThatWereSeen() throws Exception {
        assertThat(run(PythonVersion.newest(), """
                try (Python python = Python.start()) {
                    Asyncio.run(() -> {
                        kept = Asyncio.createTask(failing());
                        return Asyncio.gather(java.util.List.of(kept), true).await();
                    });
                }
                """)).isEqualTo(new Outcome(0, "", ""));
    }

    private static void assertReportedOnce(Outcome outcome) {
        assertThat(outcome.errors().split(REPORT, -1)).as(outcome.errors()).hasSize(2);
        assertThat(outcome.errors()).contains("java.lang.IllegalStateException: unseen");
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.status()).isZero();
    }

    private Outcome run(PythonVersion version, String body) throws Exception {
        Path file = Files.writeString(directory.resolve("Program.java"), PROGRAM.formatted(body));
        return new Launcher(directory, Map.of()).call("java", "--python", version.toString(), file.toString());
    }
}
