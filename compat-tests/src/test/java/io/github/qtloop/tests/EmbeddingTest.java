package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interpreter inside the JVM: what it leaves behind, how it is unpacked, and the module {@code QtAsyncio}. */
@Tag(Lane.CI_TAG)
@Execution(ExecutionMode.CONCURRENT)
class EmbeddingTest extends LauncherCase {

    @ProcessPython
    void aDroppedLoopIsCollected(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-W", "ignore", "-c", """
                import asyncio, gc
                from qtloop import _native
                loop = asyncio.new_event_loop()
                loop.call_soon(print)
                loop.call_later(60, loop.stop)
                print(_native.live_counts()[0])
                del loop
                gc.collect()
                print(_native.live_counts()[0])
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, "1\n0\n", ""));
    }

    /** The program calls Qt itself, as a binding for Python would, from the first callback of a run. */
    @ProcessPython
    void timersGoOnWhileACallbackServesQt(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "--application", "core", "-c", """
                import asyncio, ctypes, time
                qt = ctypes.CDLL('libQt6Core.so.6')
                process_events = getattr(
                    qt, '_ZN16QCoreApplication13processEventsE6QFlagsIN10QEventLoop17ProcessEventsFlagEEi')
                loop = asyncio.new_event_loop()
                seen = []
                def serve_qt():
                    end = time.monotonic() + 30
                    while not seen and time.monotonic() < end:
                        process_events(0, 20)
                    print(seen)
                    loop.stop()
                loop.call_later(0.05, seen.append, 'timer')
                loop.call_soon(serve_qt)
                loop.run_forever()
                loop.close()
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, "['timer']\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import qtloop", "import qtloop, asyncio", "import QtAsyncio", "import asyncio, qtloop"})
    void theOrderOfImportsDoesNotMatter(String imports) throws Exception {
        Outcome outcome = launcher.run(PythonVersion.newest(), "-c", imports + """

                import asyncio
                async def main():
                    print(type(asyncio.get_running_loop()).__name__)
                asyncio.run(main())
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, "QtEventLoop\n", ""));
    }

    /** Of private hooks too: CPython's own code calls them. */
    @ProcessPython
    void everyMethodHasCPythonsSignature(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-c", """
                import asyncio, inspect
                from qtloop import QtEventLoop
                stock = asyncio.unix_events._UnixSelectorEventLoop
                methods = [name for name in dir(stock)
                           if inspect.isfunction(getattr(stock, name)) and not name.startswith('__')]
                print(len(methods) > 100)
                loops = QtEventLoop(), stock()
                for name in methods:
                    ours, theirs = (inspect.signature(getattr(loop, name)) for loop in loops)
                    if ours != theirs:
                        print(name, ours, theirs)
                for loop in loops:
                    loop.close()
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, "True\n", ""));
    }

    @Test
    void concurrentFirstStartsUnpackOnce() throws Exception {
        Launcher fresh = new Launcher(directory, Map.of("QTLOOP_CACHE", directory.resolve("cache").toString()));
        String code = "import ssl, ctypes, asyncio; print('works')";
        Callable<Outcome> start = () -> fresh.run(PythonVersion.newest(), "-c", code);
        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
            for (Future<Outcome> outcome : executor.invokeAll(List.of(start, start, start))) {
                assertThat(outcome.get()).isEqualTo(new Outcome(0, "works\n", ""));
            }
        }
        try (Stream<Path> entries = Files.list(directory.resolve("cache"))) {
            assertThat(entries.map(entry -> entry.getFileName().toString()).filter(name -> name.contains(".partial")))
                    .isEmpty();
        }
    }

    @Test
    void damagedCacheIsRepaired() throws Exception {
        Launcher fresh = new Launcher(directory, Map.of("QTLOOP_CACHE", directory.resolve("cache").toString()));
        String code = "import sys, asyncio; asyncio.run(asyncio.sleep(0)); print(sys.prefix)";
        Path prefix = Path.of(fresh.run(PythonVersion.newest(), "-c", code).output().strip());
        Files.writeString(prefix.resolve("libpython" + PythonVersion.newest() + ".so.1.0"), "cut off");
        Files.delete(prefix.resolve("lib/python" + PythonVersion.newest() + "/asyncio/events.py"));
        assertThat(fresh.run(PythonVersion.newest(), "-c", code)).isEqualTo(new Outcome(0, prefix + "\n", ""));
    }

    @Test
    void onlyTheCacheKeepsBytecodeThatAProgramDoesNotWant() throws Exception {
        Files.writeString(directory.resolve("beside.py"), "");
        String code = "import asyncio.base_events, beside, os, sys; print(asyncio.base_events.__spec__.cached);"
                + " print(sys.dont_write_bytecode, os.path.exists(beside.__spec__.cached))";
        List<String> first =
                launcher.run(PythonVersion.newest(), "-B", "-OO", "-c", code).output().lines().toList();
        Path bytecode = Path.of(first.getFirst());
        Files.delete(bytecode);
        assertThat(launcher.run(PythonVersion.newest(), "-B", "-OO", "-c", code))
                .isEqualTo(new Outcome(0, bytecode + "\nTrue False\n", ""));
        assertThat(bytecode).exists();
    }

    @ProcessPython
    void qtAsyncioRunsACoroutineAsAsyncioDoes(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-W", "error", "-c", """
                import asyncio, QtAsyncio, warnings
                # To ask for the policy warns since 3.14; to run a coroutine must not.
                def current_policy():
                    with warnings.catch_warnings():
                        warnings.simplefilter('ignore')
                        return asyncio.get_event_loop_policy()
                async def main():
                    await asyncio.sleep(0.001)
                    return isinstance(asyncio.get_running_loop(), QtAsyncio.QAsyncioEventLoop)
                policy = current_policy()
                print(QtAsyncio.run(main(), keep_running=False))
                async def fails():
                    raise ValueError('through')
                try:
                    QtAsyncio.run(fails(), keep_running=False)
                except ValueError as error:
                    print(error)
                print(current_policy() is policy)
                try:
                    QtAsyncio.run(keep_running=False)
                except RuntimeError as error:
                    print(error)
                """);
        assertThat(outcome).isEqualTo(new Outcome(
                0,
                "True\nthrough\nTrue\nthere is nothing to run: pass a coroutine, or leave keep_running=True\n",
                ""));
    }

    @ProcessPython
    void qtAsyncioKeepsRunningUntilStopped(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-c", """
                import asyncio, os, signal, QtAsyncio
                async def sleeper():
                    try:
                        await asyncio.sleep(50)
                    finally:
                        print('cancelled')
                async def main(stop):
                    loop = asyncio.get_running_loop()
                    main.task = loop.create_task(sleeper())
                    loop.call_later(0.05, *stop(loop))
                    print('started')
                print(QtAsyncio.run(main(lambda loop: [loop.stop])))
                interrupt = os.kill, os.getpid(), signal.SIGINT
                print(QtAsyncio.run(main(lambda loop: interrupt), handle_sigint=True))
                try:
                    QtAsyncio.run(main(lambda loop: interrupt))
                except KeyboardInterrupt:
                    print('interrupted')
                """);
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        0,
                        "started\ncancelled\nNone\nstarted\ncancelled\nNone\nstarted\ncancelled\ninterrupted\n",
                        ""));
    }

    @ProcessPython
    void thePolicyMakesQtLoopsAndWarnsWhereItIsDeprecated(PythonVersion version) throws Exception {
        Outcome outcome = launcher.run(version, "-W", "always", "-c", """
                import asyncio, QtAsyncio
                policy = QtAsyncio.QAsyncioEventLoopPolicy()
                loop = policy.new_event_loop()
                print(isinstance(loop, QtAsyncio.QAsyncioEventLoop))
                loop.close()
                """);
        assertThat(outcome.output()).isEqualTo("True\n");
        boolean deprecated = !version.expected("policies-deprecated-since").equals("never");
        assertThat(outcome.errors().contains("DeprecationWarning")).isEqualTo(deprecated);
    }
}
