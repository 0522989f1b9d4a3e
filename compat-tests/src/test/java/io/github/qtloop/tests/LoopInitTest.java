package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** A loop that cannot be made leaves one exception, CPython's, and nothing else: no other message, and no descriptor. */
class LoopInitTest {

    private static final String PROGRAM = """
            import asyncio, gc, os, selectors, sys
            loop = asyncio.new_event_loop()
            loop.close()
            Loop = type(loop)
            class FailsBefore(Loop):
                def __init__(self):
                    raise ValueError('before')
            class FailsAfter(Loop):
                def __init__(self):
                    super().__init__()
                    raise ValueError('after')
            class Refuses(selectors.SelectSelector):
                def register(self, *args):
                    raise ValueError('no selector')
            class DoesNothing(Loop):
                def __init__(self):
                    pass
            def run(factory):
                with asyncio.Runner(loop_factory=factory) as runner:
                    runner.run(asyncio.sleep(0))
            def fail(attempt):
                try:
                    attempt()
                except (ValueError, AttributeError, TypeError) as error:
                    print(type(error).__name__, str(error).split('.')[-1])
                gc.collect()
            before = os.listdir('/proc/self/fd')
            for attempt in (FailsBefore, FailsAfter, lambda: Loop(Refuses()), lambda: Loop(5),
                            lambda: Loop(1, 2), DoesNothing):
                fail(attempt)
            for factory in (FailsBefore, FailsAfter):
                try:
                    run(factory)
                except ValueError as error:
                    print(error)
            gc.collect()
            # The selectors of CPython's own kind had a descriptor.
            print(len(os.listdir('/proc/self/fd')) - len(before))
            asyncio.run(asyncio.sleep(0))
            """;

    @TempDir
    private Path directory;

    @ProcessPython
    void leavesOneException(PythonVersion version) throws Exception {
        Launcher launcher = new Launcher(directory, Map.of());
        Outcome outcome = launcher.run(version, "-c", PROGRAM);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).isEqualTo(launcher.run(version, "--loop", "asyncio", "-c", PROGRAM).output());
    }
}
