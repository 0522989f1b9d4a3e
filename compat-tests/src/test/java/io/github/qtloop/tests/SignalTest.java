package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals from outside while the program waits: the JVM around Python must not keep them from it. */
@Tag(Lane.CI_TAG)
class SignalTest {

    private static final int BY_SIGINT = 128 + 2;
    private static final int BY_SIGTERM = 128 + 15;

    @TempDir
    private Path directory;

    @ProcessPython
    void interruptDuringAWaitInQt(PythonVersion version) throws Exception {
        Outcome outcome = send("INT", version, """
                import asyncio
                async def main():
                    print('ready', flush=True)
                    try:
                        await asyncio.sleep(50)
                    finally:
                        print('cleaned up')
                asyncio.run(main())
                """);
        assertThat(outcome.status()).isEqualTo(BY_SIGINT);
        assertThat(outcome.output()).isEqualTo("ready\ncleaned up\n");
        assertThat(outcome.errors()).endsWith("\nKeyboardInterrupt\n");
    }

    @ProcessPython
    void interruptDuringASystemCallWithOtherThreads(PythonVersion version) throws Exception {
        Outcome outcome = send("INT", version, """
                import asyncio, threading, time
                asyncio.run(asyncio.sleep(0.01))
                threading.Thread(target=time.sleep, args=(50,), daemon=True).start()
                print('ready', flush=True)
                try:
                    time.sleep(50)
                except KeyboardInterrupt:
                    print('interrupted')
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, "ready\ninterrupted\n", ""));
    }

    @ProcessPython
    void interruptOfABusyLoop(PythonVersion version) throws Exception {
        Outcome outcome = send("INT", version, """
                import asyncio
                async def main():
                    print('ready', flush=True)
                    while True:
                        await asyncio.sleep(0)
                try:
                    asyncio.run(main())
                except KeyboardInterrupt:
                    print('interrupted')
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, "ready\ninterrupted\n", ""));
    }

    @ProcessPython
    void terminationEndsTheProcess(PythonVersion version) throws Exception {
        Outcome outcome = send("TERM", version, """
                import asyncio
                async def main():
                    print('ready', flush=True)
                    await asyncio.sleep(50)
                asyncio.run(main())
                """);
        assertThat(outcome).isEqualTo(new Outcome(BY_SIGTERM, "ready\n", ""));
    }

    /** HotSpot would take SIGUSR2 for itself, and dump its threads at SIGQUIT. */
    @ParameterizedTest
    @CsvSource({"USR1, 10", "USR2, 12", "HUP, 1", "QUIT, 3", "ALRM, 14"})
    void signalsEndTheProcessAsWithoutAJvm(String signal, int number) throws Exception {
        Outcome outcome = send(signal, PythonVersion.newest(), """
                import asyncio
                async def main():
                    print('ready', flush=True)
                    await asyncio.sleep(50)
                asyncio.run(main())
                """);
        assertThat(outcome).isEqualTo(new Outcome(128 + number, "ready\n", ""));
    }

    /** A variable of the user's own stays. */
    @Test
    void theVariableThatMovesTheSignalOfTheJvmIsNotThePrograms() throws Exception {
        String code = """
                import os, subprocess
                print(os.environ.get('_JAVA_SR_SIGNUM'), subprocess.getoutput('echo $_JAVA_SR_SIGNUM'))
                """;
        assertThat(new Launcher(directory, Map.of()).run(PythonVersion.newest(), "-c", code))
                .isEqualTo(new Outcome(0, "None \n", ""));
        assertThat(new Launcher(directory, Map.of("_JAVA_SR_SIGNUM", "62")).run(PythonVersion.newest(), "-c", code))
                .isEqualTo(new Outcome(0, "62 62\n", ""));
    }

    private Outcome send(String signal, PythonVersion version, String code) throws Exception {
        Consumer<ProcessHandle> kill = process -> {
            try {
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        return new Launcher(directory, Map.of()).runAndInterfere(version, code, kill);
    }
}
