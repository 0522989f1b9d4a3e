package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;

/**
 * Threads of a Python program beside its loop. The system property {@code qtloop.stress} makes it longer: a factor.
 *
 * <p>A program that hangs prints the stacks of all its threads, and ends.
 */
@Tag(Lane.CI_TAG)
class StressTest extends LauncherCase {

    private static final int FACTOR = Integer.getInteger("qtloop.stress", 1);
    private static final Duration LIMIT = Duration.ofMinutes(2L + FACTOR);

    /** Ends with the stacks on standard error after a time that no round takes; each round begins it anew. */
    private static final String WATCHED = """
            import asyncio, faulthandler, os, sys, threading
            factor = int(sys.argv[1])
            def watch():
                faulthandler.dump_traceback_later(40, exit=True)
            """;

    /** Each thread waits until its call has run, so the loop falls asleep all the time. */
    @EveryPython
    void callsOfManyThreadsAreServed(PythonVersion version) throws Exception {
        Outcome outcome = run(version, """
                async def main():
                    loop = asyncio.get_running_loop()
                    served = 0
                    def serve(event):
                        nonlocal served
                        served += 1
                        event.set()
                    def calls(count):
                        for _ in range(count):
                            event = threading.Event()
                            loop.call_soon_threadsafe(serve, event)
                            event.wait()
                    async def coroutines(count):
                        for _ in range(count):
                            await asyncio.to_thread(int)
                    for threads, count in (1, 800), (8, 100):
                        for _ in range(factor):
                            watch()
                            await asyncio.gather(
                                coroutines(100), *(asyncio.to_thread(calls, count) for _ in range(threads)))
                    print(served == 1600 * factor)
                asyncio.run(main())
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, "True\n", ""));
    }

    /** The threads wake the loop in the very moments of the forks, and go on afterwards. */
    @EveryPython
    void callsAreServedBesideForks(PythonVersion version) throws Exception {
        Outcome outcome = run(version, """
                async def main():
                    loop = asyncio.get_running_loop()
                    ended = False
                    served = [0] * 3
                    def calls(number):
                        while not ended:
                            event = threading.Event()
                            loop.call_soon_threadsafe(event.set)
                            event.wait()
                            served[number] += 1
                    threads = [loop.run_in_executor(None, calls, i) for i in range(3)]
                    statuses = set()
                    for _ in range(12 * factor):
                        watch()
                        before = list(served)
                        pid = os.fork()
                        if pid == 0:
                            os._exit(7)
                        statuses.add(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
                        while any(now == then for now, then in zip(served, before)):
                            await asyncio.sleep(0.001)
                    ended = True
                    await asyncio.gather(*threads)
                    print(statuses)
                asyncio.run(main())
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, "{7}\n", ""));
    }

    private Outcome run(PythonVersion version, String program) throws Exception {
        return launcher.run(LIMIT, version, "-W", "ignore", "-c", WATCHED + program, Integer.toString(FACTOR));
    }
}
