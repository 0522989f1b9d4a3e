package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A forked child has one thread of the JVM: nothing in it may go to Java, or it hangs. */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
class ForkTest extends LauncherCase {

    private static final String ADVICE = "RuntimeError: a Qt event loop does not survive os.fork():";

    @ProcessPython
    void anInheritedLoopIsCollectedClosedAndRefused(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-W", "ignore", "-c", """
                import asyncio, gc, os
                loop, dropped = asyncio.new_event_loop(), asyncio.new_event_loop()
                loop.call_soon(print)
                loop.call_later(60, print)
                dropped.call_soon(print)
                call_soon = loop.call_soon
                if os.fork() == 0:
                    del dropped
                    gc.collect()
                    for attempt in (
                            lambda: loop.call_soon(print),
                            lambda: loop.call_soon_threadsafe(print),
                            lambda: loop.call_later(1, print),
                            lambda: loop.call_at(1, print),
                            lambda: loop.add_reader(0, print),
                            lambda: loop.run_forever(),
                            lambda: type(loop)()):
                        try:
                            attempt()
                        except RuntimeError as error:
                            print('does not survive os.fork()' in str(error))
                    try:
                        call_soon(print)
                    except TypeError:
                        print('what was taken from the loop before is refused too')
                    print(loop.time() > 0, loop.remove_reader(0))
                    loop.stop()
                    loop.close()
                    print(loop.is_closed())
                    del loop
                    gc.collect()
                else:
                    print(os.waitstatus_to_exitcode(os.wait()[1]))
                    loop.call_soon(loop.stop)
                    loop.run_forever()
                    loop.close()
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, """
                True
                True
                True
                True
                True
                True
                True
                what was taken from the loop before is refused too
                True False
                True
                0

                """, ""));
    }

    @ProcessPython
    void childrenOfABusyJvmCollectAndEnd(PythonVersion version) throws Exception {
        Launcher collecting = new Launcher(directory, Map.of("JDK_JAVA_OPTIONS", "-Xmn512k"));
        Outcome outcome = collecting.run(version, "-W", "ignore", "-c", """
                import asyncio, gc, os, sys, threading, time
                async def busy():
                    while True:
                        await asyncio.sleep(0)
                        asyncio.get_running_loop().call_later(0.001, int)
                threading.Thread(target=asyncio.run, args=(busy(),), daemon=True).start()
                inherited = [asyncio.new_event_loop() for _ in range(10)]
                for loop in inherited:
                    loop.call_soon(print)
                def child():
                    gc.collect()
                    [[] for _ in range(20000)]
                    inherited.pop().close()
                    inherited.clear()
                    gc.collect()
                    sys.exit(5)
                statuses = set()
                for _ in range(40):
                    pid = os.fork()
                    if pid == 0:
                        child()
                    deadline = time.monotonic() + 20
                    while not (ended := os.waitpid(pid, os.WNOHANG))[0]:
                        if time.monotonic() > deadline:
                            os.kill(pid, 9)
                        time.sleep(0.001)
                    statuses.add(os.waitstatus_to_exitcode(ended[1]))
                print(statuses)
                """);
        assertThat(outcome.output()).isEqualTo("{5}\n");
    }

    @ProcessPython
    void aChildThatComesBackToTheLoopIsToldSo(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-W", "ignore", "-c", forkInLoop("await asyncio.sleep(0)"));
        assertThat(outcome.output()).isEqualTo("1\nthe parent's loop goes on\n");
        assertThat(outcome.errors()).startsWith(ADVICE).hasLineCount(1);
    }

    @ProcessPython
    void aChildMayExitFromInsideTheLoop(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-W", "ignore", "-c", forkInLoop("sys.exit(7)"));
        assertThat(outcome).isEqualTo(new Outcome(0, "7\nthe parent's loop goes on\n", ""));
    }

    @ProcessPython
    void aSignalOfTheChildIsNotTheParents(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-W", "ignore", "-c", forkInLoop("""
                print(signal.set_wakeup_fd(-1), flush=True)
                        os._exit(7)
                """.strip()));
        assertThat(outcome).isEqualTo(new Outcome(0, "-1\n7\nthe parent's loop goes on\n", ""));
    }

    @ProcessPython
    void aChildThatIsTheFirstToImportAsyncioGetsCPythonsLoop(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-W", "ignore", "-c", """
                import os
                if os.fork() == 0:
                    import asyncio
                    async def main():
                        print(type(asyncio.get_running_loop()).__name__)
                    asyncio.run(main())
                    try:
                        import qtloop
                    except RuntimeError as error:
                        print(str(error)[:47])
                else:
                    print(os.waitstatus_to_exitcode(os.wait()[1]))
                """);
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        0, "_UnixSelectorEventLoop\na Qt event loop does not survive os.fork(): in \n0\n", ""));
    }

    /** A handler of a signal must never meet what stands in for the upcalls around a fork. */
    @ProcessPython
    void handlersOfTheParentMayUseTheLoopAtAnyTime(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-W", "ignore", "-c", """
                import asyncio, os, signal
                loop = asyncio.new_event_loop()
                calls = []
                signal.signal(signal.SIGALRM, lambda *_: calls.append(loop.call_soon_threadsafe(int)))
                signal.setitimer(signal.ITIMER_REAL, 0.001, 0.0003)
                for _ in range(100):
                    if os.fork() == 0:
                        os._exit(0)
                    os.wait()
                signal.setitimer(signal.ITIMER_REAL, 0)
                print(len(calls) > 20)
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, "True\n", ""));
    }

    /** @param child what the child does, in a coroutine */
    private static String forkInLoop(String child) {
        return """
                import asyncio, os, signal, sys
                async def main():
                    if os.fork() == 0:
                        %s
                    else:
                        print(os.waitstatus_to_exitcode(os.wait()[1]))
                        await asyncio.sleep(0.01)
                        print("the parent's loop goes on")
                asyncio.run(main())
                """.formatted(child);
    }
}
