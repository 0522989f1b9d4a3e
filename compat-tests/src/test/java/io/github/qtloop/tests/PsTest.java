package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./qtloop ps}, asked of other processes; what it says of Java's and Python's tasks together is in {@link InteropTest}. */
@Tag(Lane.CI_TAG)
class PsTest extends LauncherCase {

    private static final String PROGRAM =
            """
            import asyncio, time

            async def work():
                await asyncio.sleep(3600)

            async def main():
                task = asyncio.create_task(work(), name='worker')
                await asyncio.sleep(0)
                print('ready', flush=True)
                %s

            asyncio.run(main())
            """;

    static Iterable<PythonVersion> versions() {
        return Lane.current().versionsOfProcesses();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theTasksOfAPythonProgramAreShown(PythonVersion version) throws Exception {
        Outcome outcome = ask(version, "await task");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output())
                .containsPattern("(?m)^<QtEventLoop running=True .*>: 2 coroutines$")
                .containsSubsequence(
                        "task 'Task-1' (Python, main), waiting\n    at python.main(<string>:10)\n",
                        "  waits for task 'worker' (Python, work), waiting\n",
                        "at python.work(<string>:4)\n");
    }

    @Test
    void aCallbackThatDoesNotReturnIsShown() throws Exception {
        Outcome outcome = ask(PythonVersion.newest(), "time.sleep(3600)");
        assertThat(outcome.output())
                .contains("task 'Task-1' (Python, main), running\n    at python.main(<string>:10)\n")
                .contains("task 'worker' (Python, work), waiting\n");
    }

    @Test
    void aProcessThatIsNotThereIsRefused() throws Exception {
        // Process numbers are below four millions.
        assertThat(launcher.call("ps", "9999999"))
                .isEqualTo(new Outcome(2, "", "qtloop ps: there is no process 9999999\n"));
    }

    @Test
    void aProcessThatIsNoJvmIsRefused() throws Exception {
        assertThat(refusalOf("sleep", "600"))
                .isEqualTo("qtloop ps: process PID is no JVM of this user, or was started with -XX:+DisableAttachMechanism\n");
    }

    @Test
    void aJvmWithoutQtLoopIsRefused() throws Exception {
        String server = System.getProperty("java.home") + "/bin/jwebserver";
        assertThat(refusalOf(server, "-b", "127.0.0.1", "-p", "0", "-d", directory.toString()))
                .isEqualTo("qtloop ps: process PID does not run QtLoop: its class path has no qtloop-core\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1 2", "--patience=0 1", "--patience=x 1", "--patience"})
    void aLineThatCannotBeFollowedIsRefusedInOneLine(String words) throws Exception {
        Outcome outcome = launcher.call(("ps " + words).strip().split(" "));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).startsWith("qtloop ps: ").hasLineCount(1);
    }

    private Outcome ask(PythonVersion version, String last) throws IOException, InterruptedException {
        AtomicReference<Outcome> answer = new AtomicReference<>();
        launcher.runAndInterfere(
                version,
                process -> {
                    try {
                        answer.set(launcher.call("ps", "--patience", "20", Long.toString(process.pid())));
                    } catch (IOException | InterruptedException e) {
                        throw new AssertionError(e);
                    } finally {
                        process.destroyForcibly();
                    }
                },
                "-c",
                PROGRAM.formatted(last));
        assertThat(answer.get().status()).as(answer.get().toString()).isZero();
        return answer.get();
    }

    /** What is said of another command, with the number of its process left out. */
    private String refusalOf(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            // A JVM prints that it is up; sleep prints nothing, and is up at once.
            if (command.length > 2) {
                process.getInputStream().read();
            }
            Outcome outcome = launcher.call("ps", Long.toString(process.pid()));
            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.output()).isEmpty();
            assertThat(outcome.errors()).hasLineCount(1);
            return outcome.errors().replace("process " + process.pid(), "process PID");
        } finally {
            process.destroyForcibly();
        }
    }
}
