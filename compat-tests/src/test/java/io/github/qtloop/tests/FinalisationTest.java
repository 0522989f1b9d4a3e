package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The end of the interpreter while daemon threads are below Java frames: CPython ends threads in a way that the JVM
 * would not survive. Each program runs several times, because what it tests for is a race.
 */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
class FinalisationTest {

    private static final int RUNS = 3;

    @TempDir
    private Path directory;

    /** A crash of the JVM leaves a report where it runs. */
    @AfterEach
    void nothingIsLeftBehind() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @ProcessPython
    void daemonThreadsInEveryStateOfALoop(PythonVersion version) throws Exception {
        endsAs(version, 3, "end\ndestroyed at the end\n", """
                import asyncio, sys, threading
                class Last:
                    def __del__(self, print=print):
                        print('destroyed at the end')
                last = Last()
                preamble = 'import asyncio, time; loop = asyncio.new_event_loop()'
                repeated = 'def again():\\n {}\\n loop.call_soon(again)\\nagain()\\nloop.run_forever()'
                states = {
                    'waiting': 'loop.run_until_complete(asyncio.sleep(60))',
                    'busy': repeated.format('pass'),
                    'blocked now and then': repeated.format('time.sleep(0.001)'),
                    'woken often': 'while True: loop.run_until_complete(asyncio.sleep(0.0001))',
                    'calling': 'while True: loop.call_soon_threadsafe(print).cancel()',
                    'starting loops': 'while True: asyncio.run(asyncio.sleep(0))',
                }
                for code in states.values():
                    # In a namespace of their own: a thread keeps alive what its frames can name.
                    threading.Thread(target=exec, args=(preamble + '\\n' + code, {}), daemon=True).start()
                asyncio.run(asyncio.sleep(0.05))
                print('end')
                sys.exit(3)
                """);
    }

    /** Nobody can take such a thread out of its Java frame: the program ends, and the interpreter is left as it is. */
    @ProcessPython
    void aDaemonThreadThatStaysInACallback(PythonVersion version) throws Exception {
        endsAs(version, 3, "end\nan exit function\n", """
                import asyncio, atexit, sys, threading
                started = threading.Event()
                def stay():
                    loop = asyncio.new_event_loop()
                    loop.call_soon(started.set)
                    loop.call_soon(threading.Event().wait)
                    loop.run_forever()
                threading.Thread(target=stay, daemon=True).start()
                started.wait()
                atexit.register(print, 'an exit function')
                print('end')
                sys.exit(3)
                """);
    }

    /** Until the exit functions have run, the loops of daemon threads serve. */
    @ProcessPython
    void anExitFunctionStopsTheLoopOfADaemonThread(PythonVersion version) throws Exception {
        endsAs(version, 0, "end\nthe loop of the thread has stopped\n", """
                import asyncio, atexit, threading
                loop = asyncio.new_event_loop()
                def serve():
                    loop.run_forever()
                    print('the loop of the thread has stopped')
                thread = threading.Thread(target=serve, daemon=True)
                thread.start()
                def stop():
                    loop.call_soon_threadsafe(loop.stop)
                    thread.join()
                    loop.close()
                atexit.register(stop)
                print('end')
                """);
    }

    @ProcessPython
    void exitAtOnceFromAThreadsCallback(PythonVersion version) throws Exception {
        endsAs(version, 4, "", """
                import asyncio, os, threading
                async def main():
                    await asyncio.sleep(0.01)
                    os._exit(4)
                threading.Thread(target=lambda: asyncio.run(main())).start()
                asyncio.run(asyncio.sleep(60))
                """);
    }

    private void endsAs(PythonVersion version, int status, String output, String code) throws Exception {
        for (int run = 1; run <= RUNS; run++) {
            assertThat(new Launcher(directory, Map.of()).run(version, "-c", code))
                    .as("run %d", run)
                    .isEqualTo(new Outcome(status, output, ""));
        }
    }
}
