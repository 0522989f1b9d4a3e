package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.KeyboardInterrupt;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.report.ErrorLog;
import io.github.qtloop.testing.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The exception handler, errors that end the loop, and the debug mode. */
final class ErrorsTest extends LoopCase {

    @Test
    void theHandlerGetsWhatACallbackRaises() {
        List<Map<String, Object>> reports = new ArrayList<>();
        loop.setExceptionHandler((where, report) -> reports.add(report));
        RuntimeException error = new RuntimeException("x");
        CancelledError cancelled = new CancelledError("y");
        Object handle = loop.callSoon(() -> {
            throw error;
        });
        loop.callSoon(() -> {
            throw cancelled;
        });
        loop.callSoon(() -> order.finish(1));
        runReady();
        order.verify();
        assertThat(reports).extracting(report -> report.get("exception")).containsExactly(error, cancelled);
        assertThat(reports.getFirst())
                .containsEntry("handle", handle)
                .containsEntry("message", "Exception in callback ErrorsTest.<lambda>()");
    }

    @Test
    void theDefaultHandlerLogs() {
        loop.callSoon(() -> {
            throw new RuntimeException("x");
        });
        runReady();
        assertThat(log.take()).containsExactly(
                "Exception in callback ErrorsTest.<lambda>()\nhandle: <Handle ErrorsTest.<lambda>()>");
        loop.callExceptionHandler(Map.of("message", "", "b", 2, "a", 1));
        assertThat(log.take()).containsExactly("Unhandled exception in event loop\na: 1\nb: 2");
    }

    @Test
    void aHandlerThatFailsIsReported() {
        loop.setExceptionHandler((where, report) -> {
            throw new IllegalStateException("in the handler");
        });
        loop.callExceptionHandler(Map.of("message", "first"));
        assertThat(log.take()).containsExactly("Unhandled error in exception handler\ncontext: {message=first}");
    }

    @Test
    void anErrorOfTheJvmEndsTheRunAndTheLoopStaysUsable() {
        loop.callSoon(() -> {
            throw new InternalError("x");
        });
        loop.callSoon(() -> order.finish(1));
        assertThatThrownBy(this::run).isInstanceOf(InternalError.class).hasMessage("x");
        assertThat(loop.isRunning()).isFalse();
        runReady();
        order.verify();
    }

    @Test
    void anErrorOfTheJvmInATaskEndsTheRunAndTheTask() {
        Task<Integer> task = loop.createTask(() -> {
            throw new InternalError("x");
        });
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(InternalError.class);
        assertThat(task.exception()).hasMessage("x");
        assertThat(run(() -> 1)).isEqualTo(1);
    }

    @Test
    void aStackOverflowIsAnOrdinaryError() {
        loop.callSoon(ErrorsTest::recurse);
        runReady();
        assertThat(log.take()).singleElement().asString().startsWith("Exception in callback");
    }

    @Test
    void debugModeReportsSlowCallbacks() {
        loop.setDebug(true);
        loop.callSoon(() -> beSlow());
        loop.callSoon(() -> loop.setSlowCallbackDuration(60));
        runReady();
        assertThat(log.take()).singleElement().asString()
                .matches("Executing <Handle ErrorsTest\\.<lambda>\\(\\) created at ErrorsTest\\.java:\\d+>"
                        + " took \\d+\\.\\d{3} seconds");
        loop.createTask(() -> {
            beSlow();
            return 1;
        }, "slow");
        loop.callSoon(() -> loop.setSlowCallbackDuration(60));
        runReady();
        assertThat(log.take()).singleElement().asString().startsWith("Executing <Task finished name='slow' ");
        loop.setDebug(false);
    }

    @Test
    void aResultWithoutATextIsReportedByItsClass() {
        loop.setDebug(true);
        loop.createTask(
                () -> {
                    beSlow();
                    return new Mute();
                },
                "mute");
        loop.callSoon(() -> loop.setSlowCallbackDuration(60));
        loop.callSoon(() -> order.finish(1));
        runReady();
        assertThat(log.take())
                .singleElement()
                .asString()
                .containsPattern("^Executing <Task finished name='mute' .* result=<Mute instance at 0x[0-9a-f]+> ");
        order.verify();
    }

    @Test
    void aReportThatFailsEndsNothing() {
        loop.setDebug(true);
        loop.callSoon(() -> {
            beSlow();
            throw new Unspeakable();
        });
        loop.callSoon(() -> loop.setSlowCallbackDuration(60));
        loop.callSoon(() -> order.finish(1));
        runReady();
        assertThat(log.take()).isNotEmpty();
        order.verify();
    }

    @Test
    void whatAReportRaisesIsLogged() {
        ErrorLog.guard("the report failed", () -> {
            throw new AssertionError("no text");
        });
        assertThat(log.take()).containsExactly("the report failed");
        assertThatThrownBy(() -> ErrorLog.guard("", () -> {
                    throw new KeyboardInterrupt();
                }))
                .isInstanceOf(KeyboardInterrupt.class);
    }

    private static final class Mute {
        @Override
        public String toString() {
            throw new AssertionError("no text");
        }
    }

    @SuppressWarnings("serial") // nobody serializes it
    private static final class Unspeakable extends RuntimeException {
        @Override
        public String getMessage() {
            throw new AssertionError("no message");
        }
    }

    /** The callback that calls this counts as slow. */
    private void beSlow() {
        Wait.sleep(Duration.ofMillis(20));
        loop.setSlowCallbackDuration(0.01);
    }

    @Test
    void debugModeTellsWhereAHandleWasMade() {
        loop.setDebug(true);
        loop.callSoon(() -> {
            throw new RuntimeException("x");
        });
        runReady();
        assertThat(log.take()).singleElement().asString()
                .contains("\nsource_traceback: Object created at (most recent call last):\n")
                .endsWith("in io.github.qtloop.loop.ErrorsTest.debugModeTellsWhereAHandleWasMade");
    }

    @Test
    void debugModeRefusesWrongThreads() {
        loop.setDebug(true);
        List<Throwable> raised = new ArrayList<>();
        loop.callSoon(() -> {
            Thread thread = Thread.ofPlatform().start(() -> {
                for (Runnable call : List.<Runnable>of(
                        () -> loop.callSoon(() -> {}), () -> loop.callLater(0, () -> {}))) {
                    try {
                        call.run();
                    } catch (RuntimeException e) {
                        raised.add(e);
                    }
                }
            });
            Wait.forEnd(thread);
        });
        loop.setSlowCallbackDuration(60);
        runReady();
        assertThat(raised).hasSize(2).allSatisfy(error -> assertThat(error)
                .hasMessage("Non-thread-safe operation invoked on an event loop other than the current one"));
    }

    private static void recurse() {
        recurse();
    }
}
