package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.tests.host.GuiHost;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A Java application with a window that hosts Python, and ends while Python is in the middle of something. */
@Tag(Lane.CI_TAG)
@Tag("qtjambi")
class GuiTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** How to end the application from Python, as a binding would, and a coroutine that is not done then. */
    private static final String PREAMBLE = """
            import asyncio, ctypes, time
            core, widgets = ctypes.CDLL('libQt6Core.so.6'), ctypes.CDLL('libQt6Widgets.so.6')
            close_windows = widgets._ZN12QApplication15closeAllWindowsEv
            quit_application = core._ZN16QCoreApplication4quitEv
            exit_application = core._ZN16QCoreApplication4exitEi
            async def other():
                try:
                    await asyncio.sleep(60)
                finally:
                    print('the other task is cancelled')
            async def main(callback, *args):
                task = asyncio.create_task(other())
                asyncio.get_running_loop().call_later(0.02, callback, *args)
                try:
                    await asyncio.sleep(60)
                finally:
                    await asyncio.sleep(0.01)
                    print('main has cleaned up')
            def run(callback, *args):
                try:
                    asyncio.run(main(callback, *args))
                except RuntimeError as error:
                    print(error)
            """;

    private static final String STOPPED = """
            the other task is cancelled
            main has cleaned up
            Event loop stopped before Future completed.
            """;

    @TempDir
    private Path directory;

    @ProcessPython
    void endingTheApplicationStopsTheLoopAndAsyncioCleansUp(PythonVersion version) throws Exception {
        Outcome outcome = run(version, "idle", -1, """
                run(close_windows)
                run(quit_application)
                run(exit_application, 3)
                print(asyncio.run(asyncio.sleep(0.01, 'a loop after that runs')))
                """);
        String ended = "about to quit\n" + STOPPED;
        assertThat(outcome.output())
                .as(outcome.errors())
                .isEqualTo(ended + ended + ended + "a loop after that runs\nstatus: 0\nend\n");
        assertThat(outcome.status()).isZero();
    }

    @ProcessPython
    void theWindowClosesWhileACallbackRuns(PythonVersion version) throws Exception {
        Outcome outcome = run(version, "idle", 1, """
                loop = asyncio.new_event_loop()
                loop.call_soon(time.sleep, 0.1)
                loop.run_forever()
                loop.close()
                print('run_forever has returned')
                raise SystemExit(3)
                """);
        assertThat(outcome.output())
                .as(outcome.errors())
                .isEqualTo("about to quit\nrun_forever has returned\nstatus: 3\nend\n");
        assertThat(outcome.status()).isZero();
    }

    /** Qt lets no event loop run then: what is left to do is done without it. */
    @ProcessPython
    void anExecutingApplicationQuitsAndAsyncioCleansUp(PythonVersion version) throws Exception {
        Outcome outcome = run(version, "executing", -1, """
                run(quit_application)
                print(asyncio.run(asyncio.sleep(0.01, 'a loop after that runs')))
                """);
        assertThat(outcome.output())
                .as(outcome.errors())
                .isEqualTo(STOPPED + "a loop after that runs\nstatus: 0\nabout to quit\nexecuted: 0\nend\n");
        assertThat(outcome.status()).isZero();
    }

    /** The ends of its loops are not heard of as its own end. */
    @ProcessPython
    void theApplicationOutlivesItsLoops(PythonVersion version) throws Exception {
        Outcome outcome = run(version, "idle", -1, """
                for _ in range(20):
                    asyncio.run(asyncio.sleep(0.001))
                print('ran')
                """);
        assertThat(outcome.output()).as(outcome.errors()).isEqualTo("ran\nstatus: 0\nend\n");
        assertThat(outcome.status()).isZero();
    }

    private Outcome run(PythonVersion version, String application, int closeAfter, String code) throws Exception {
        return JavaHost.withQtJambi(version)
                .run(GuiHost.class, directory, LIMIT, PREAMBLE + code, application, Integer.toString(closeAfter));
    }
}
