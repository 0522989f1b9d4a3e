package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.testing.LeakCheck;
import io.github.qtloop.testing.Order;
import io.github.qtloop.testing.Wait;
import io.github.qtloop.testing.Watchdog;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test with a loop; nothing may be left of it: no handle, descriptor, Qt object, thread or logged error. */
@ExtendWith(LeakCheck.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
abstract class LoopCase {

    CommonLoop loop;
    LogRecords log;
    final Order order = new Order();

    @BeforeEach
    void openLoop() {
        log = LogRecords.open();
        loop = new CommonLoop();
        // The debug mode is not to log the callbacks of a slow machine.
        loop.setSlowCallbackDuration(60);
    }

    @AfterEach
    void closeLoop() {
        if (!loop.isClosed()) {
            runReady();
            assertThat(loop.engine.handleCount()).as("handles left").isZero();
            loop.close();
        }
        log.close();
        assertThat(log.take()).as("logged errors").isEmpty();
        assertThat(RunningLoop.get()).isNull();
        Wait.until(() -> !hasExecutorThreads(), () -> assertThat(hasExecutorThreads()).isFalse());
    }

    /** Runs what is ready and what that makes ready, and ends after one iteration. */
    void runReady() {
        loop.stop();
        run();
    }

    /** Runs until stopped. */
    void run() {
        bounded(() -> {
            loop.runForever();
            return 0;
        });
    }

    /** Runs a coroutine as a task. */
    <T extends @Nullable Object> T run(Coroutine<T> coroutine) {
        return bounded(() -> loop.runUntilComplete(loop.createTask(coroutine)));
    }

    /** Waits in a coroutine, so that what must not happen could. */
    void pause(double seconds) {
        Future<@Nullable Void> end = loop.createFuture();
        loop.callLater(seconds, () -> end.setResult(null));
        end.await();
    }

    private <T extends @Nullable Object> T bounded(Supplier<T> action) {
        Watchdog watchdog = new Watchdog(() -> loop.callSoonThreadsafe(loop::stop));
        try {
            return action.get();
        } finally {
            watchdog.close();
        }
    }

    private static boolean hasExecutorThreads() {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().startsWith("asyncio"));
    }
}
