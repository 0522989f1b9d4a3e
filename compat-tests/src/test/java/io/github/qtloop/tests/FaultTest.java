package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** {@code faulthandler} and real crashes below the JVM. */
@Tag(Lane.CI_TAG)
class FaultTest extends LauncherCase {

    private static final int BY_SIGABRT = 128 + 6;

    @ProcessPython
    void aCrashShowsThePythonStackAndEndsByASignal(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-X", "faulthandler", "-c", """
                import asyncio, ctypes
                async def crash():
                    ctypes.string_at(0)
                asyncio.run(crash())
                """);
        assertThat(outcome.status()).isEqualTo(BY_SIGABRT);
        assertThat(outcome.output()).contains("SIGSEGV (0xb)");
        assertThat(outcome.errors()).contains("Fatal Python error: Aborted\n", "\"<string>\", line 3 in crash\n");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("hs_err_pid"));
        }
    }

    /** The abort comes from within them, and {@code abort()} of glibc 2.41 leaves SIGABRT blocked. */
    @ProcessPython
    void theHandlersOfFaultsLetTheAbortThrough(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-c", """
                import ctypes, signal, struct
                abort = 1 << signal.SIGABRT - 1
                for number in signal.SIGILL, signal.SIGBUS, signal.SIGFPE, signal.SIGSEGV:
                    action = ctypes.create_string_buffer(256)
                    ctypes.CDLL(None).sigaction(number, None, action)
                    handler, blocked = struct.unpack_from('QQ', action)
                    print(handler > 1, blocked & abort)
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, "True 0\n".repeat(4), ""));
    }

    /** There the JVM has nothing to say any more. */
    @ProcessPython
    void aCrashInAForkedChildIsCPythons(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-W", "ignore", "-c", """
                import ctypes, faulthandler, os
                with open('faults', 'w') as file:
                    faulthandler.enable(file)
                    if os.fork() == 0:
                        ctypes.string_at(0)
                    print(os.waitstatus_to_exitcode(os.wait()[1]))
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, "-11\n", ""));
        assertThat(Files.readString(directory.resolve("faults")))
                .startsWith("Fatal Python error: Segmentation fault\n")
                .contains("in string_at\n");
    }

    @ProcessPython
    void stacksAreDumpedWhileTheLoopWaitsAndWhileItIsBusy(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-c", """
                import asyncio, faulthandler, os, select, signal
                faulthandler.register(signal.SIGUSR1)
                faulthandler.register(signal.SIGUSR2, chain=False)
                dumps, target = os.pipe()
                os.set_blocking(dumps, False)
                def show():
                    faulthandler.cancel_dump_traceback_later()  # waits for the end of the dump
                    os.write(2, os.read(dumps, 60000))
                async def waits():
                    loop = asyncio.get_running_loop()
                    dumped = loop.create_future()
                    loop.add_reader(dumps, lambda: (loop.remove_reader(dumps), dumped.set_result(None)))
                    faulthandler.dump_traceback_later(0.05, file=target)
                    await dumped
                    show()
                async def is_busy():
                    faulthandler.dump_traceback_later(0.05, file=target)
                    while not select.select([dumps], [], [], 0)[0]:
                        pass
                    show()
                async def is_asked():
                    os.kill(os.getpid(), signal.SIGUSR1)
                    os.kill(os.getpid(), signal.SIGUSR2)
                    await asyncio.sleep(0.01)
                for function in waits, is_busy, is_asked:
                    asyncio.run(function())
                """);
        assertThat(outcome.status()).isZero();
        assertThat(outcome.errors().lines().filter(line -> line.startsWith("Timeout"))).hasSize(2);
        assertThat(outcome.errors()).contains("in _run_once\n", "in is_busy\n");
        assertThat(outcome.errors().lines().filter(line -> line.endsWith("in is_asked"))).hasSize(2);
    }

    @ProcessPython
    void deepRecursionIsAnErrorWithAndWithoutIt(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-X", "dev", "-c", """
                import asyncio, faulthandler, sys
                def recurse(depth):
                    return 1 + recurse(depth + 1)
                async def main():
                    for enable in faulthandler.disable, faulthandler.enable:
                        enable()
                        for limit in 1000, 20000:
                            sys.setrecursionlimit(limit)
                            try:
                                recurse(0)
                            except RecursionError as error:
                                print(type(error).__name__)
                asyncio.run(main())
                """);
        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).isEqualTo("RecursionError\n".repeat(4));
    }

    @ProcessPython
    void enableLooksAndFailsAsItDoes(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-c", """
                import faulthandler, inspect
                print(faulthandler.is_enabled(), faulthandler.enable.__name__, faulthandler.enable.__module__)
                try:
                    faulthandler.enable('no file')
                except AttributeError as error:
                    print(error)
                print(faulthandler.is_enabled())
                """);
        assertThat(outcome).isEqualTo(new Outcome(
                0, "False enable faulthandler\n'str' object has no attribute 'fileno'\nFalse\n", ""));
    }
}
