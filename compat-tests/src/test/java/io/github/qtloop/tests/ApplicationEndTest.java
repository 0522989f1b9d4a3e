package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.tests.Binding.Dispatcher;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that end, or are interrupted, while they have an application: silently, and with Python's status. */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
class ApplicationEndTest {

    private static final int INTERRUPTED = 128 + 2;

    @TempDir
    private Path directory;

    static Stream<Arguments> everywhere() {
        return Stream.of(Binding.values())
                .flatMap(binding -> Stream.of(Dispatcher.values()).map(dispatcher -> Arguments.of(binding, dispatcher)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void ctrlCInAWaitOfQt(Binding binding, Dispatcher dispatcher) throws Exception {
        String code = binding.translate("""
                import asyncio
                from PyQt6.QtWidgets import QApplication
                application = QApplication(['interrupted'])
                async def main():
                    try:
                        print('ready', flush=True)
                        await asyncio.sleep(60)
                    finally:
                        await asyncio.sleep(0.01)
                        print('cleaned up')
                try:
                    asyncio.run(main())
                finally:
                    print(asyncio.run(asyncio.sleep(0.01, 'a run after that')), flush=True)
                """);
        Outcome outcome = binding.launcher(directory, dispatcher)
                .runAndInterfere(DistributionPython.version(), ApplicationEndTest::interruptSoon, binding.line("-c", code));
        assertThat(outcome.output()).as(outcome.errors()).isEqualTo("ready\ncleaned up\na run after that\n");
        assertThat(outcome.errors()).endsWith("\nKeyboardInterrupt\n");
        assertThat(outcome.status()).isEqualTo(INTERRUPTED);
    }

    /** When it has begun to wait, most probably. */
    private static void interruptSoon(ProcessHandle process) {
        try {
            Thread.sleep(200);
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theProgramEndsWithAnApplication(Binding binding) throws Exception {
        String code = binding.translate("""
                import asyncio, os, signal, sys, threading
                from PyQt6.QtWidgets import QApplication, QWidget
                async def main():
                    global application, window
                    application = QApplication(['global'])
                    window = QWidget()
                    window.show()
                    await asyncio.sleep(0.01)
                def local():
                    application = QApplication(['local'])
                    window = QWidget()
                    window.show()
                    asyncio.run(asyncio.sleep(0.01))
                    sys.exit(3)
                def thread():
                    global application
                    application = QApplication(['beside a thread'])
                    ready = threading.Event()
                    loop = asyncio.new_event_loop()
                    loop.call_soon(ready.set)
                    threading.Thread(target=loop.run_forever, daemon=True).start()
                    ready.wait()
                    asyncio.run(asyncio.sleep(0.01))
                def pending():
                    global application, loop
                    application = QApplication(['a loop that is not closed'])
                    loop = asyncio.new_event_loop()
                    loop.call_later(60, print)
                    loop.run_until_complete(asyncio.sleep(0.01))
                def in_run():
                    async def leave():
                        application = QApplication(['left in a run'])
                        await asyncio.sleep(0.01)
                        sys.exit(4)
                    asyncio.run(leave())
                {'global': lambda: asyncio.run(main()), 'local': local, 'thread': thread, 'pending': pending,
                 'in_run': in_run}[sys.argv[1]]()
                """);
        for (String each : new String[] {"global 0", "local 3", "thread 0", "pending 0", "in_run 4"}) {
            String[] words = each.split(" ");
            assertThat(binding.run(directory, "-c", code, words[0]))
                    .as(each)
                    .isEqualTo(new Outcome(Integer.parseInt(words[1]), "", ""));
        }
    }
}
