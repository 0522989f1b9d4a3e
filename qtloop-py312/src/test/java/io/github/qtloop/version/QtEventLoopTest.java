package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.Context;
import io.github.qtloop.NotImplementedError;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.AbstractEventLoopPolicy;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Handle;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.asyncio.TimerHandle;
import io.github.qtloop.reactor.QtRuntime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop for Java with the surface of Python 3.12: what the core leaves to the version. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SAME_THREAD)
class QtEventLoopTest {

    private AbstractEventLoop loop;

    @BeforeAll
    static void claimQt() {
        QtRuntime.declareMainThread();
    }

    @BeforeEach
    void openLoop() {
        loop = Asyncio.newEventLoop();
    }

    @AfterEach
    void closeLoop() {
        loop.close();
        Asyncio.setEventLoop(null);
    }

    @Test
    void tasksRun() {
        Future<String> gate = loop.createFuture();
        loop.callLater(0.001, () -> gate.setResult("done"));
        Task<String> task = loop.createTask(() -> {
            assertThat(Asyncio.getRunningLoop()).isSameAs(loop);
            assertThat(Asyncio.getEventLoop()).isSameAs(loop);
            return gate.await();
        }, "one");
        assertThat(loop.runUntilComplete(task)).isEqualTo("done");
        assertThat(task.getName()).isEqualTo("one");
        assertThatThrownBy(Asyncio::getRunningLoop).hasMessage("no running event loop");
    }

    @Test
    void whatIsNotThereSaysSo() {
        assertThatThrownBy(() -> loop.removeSignalHandler(2))
                .isInstanceOf(NotImplementedError.class)
                .hasMessageStartingWith("AbstractEventLoop.remove_signal_handler has no Java implementation");
    }

    @Test
    void aThreadHasTheLoopThatWasSet() {
        Asyncio.setEventLoop(loop);
        assertThat(Asyncio.getEventLoop()).isSameAs(loop);
        Asyncio.setEventLoop(null);
        assertThatThrownBy(Asyncio::getEventLoop)
                .hasMessage("There is no current event loop in thread '" + Thread.currentThread().getName() + "'.");
    }

    @Test
    void aPolicyDecides() {
        AbstractEventLoopPolicy before = Asyncio.getEventLoopPolicy();
        Asyncio.setEventLoopPolicy(new AbstractEventLoopPolicy() {
            @Override
            public AbstractEventLoop getEventLoop() {
                return loop;
            }

            @Override
            public void setEventLoop(AbstractEventLoop next) {
                throw new IllegalStateException("set");
            }

            @Override
            public AbstractEventLoop newEventLoop() {
                return loop;
            }
        });
        try {
            assertThat(Asyncio.getEventLoop()).isSameAs(loop);
            assertThat(Asyncio.newEventLoop()).isSameAs(loop);
            assertThatThrownBy(() -> Asyncio.setEventLoop(loop)).hasMessage("set");
        } finally {
            Asyncio.setEventLoopPolicy(before);
        }
        assertThat(Asyncio.getEventLoopPolicy()).isSameAs(before);
    }

    @Test
    void theExecutorsEndIsAwaitedForAWhile() throws Exception {
        assertThat(QtEventLoop.class.getMethod("shutdownDefaultExecutor", Double.class).isDefault()).isFalse();
        assertThat(loop.runUntilComplete(loop.runInExecutor(null, () -> 1))).isEqualTo(1);
        assertThat(loop.runUntilComplete(loop.shutdownDefaultExecutor(10.0))).isNull();
    }

    @Test
    void theExceptionHandlerRunsInTheContextOfTheTask() {
        Task<Integer> task = loop.createTask(() -> 1);
        Context context = task.getContext();
        AtomicReference<Throwable> refused = new AtomicReference<>();
        loop.setExceptionHandler((where, report) -> {
            try {
                context.run(() -> {});
            } catch (IllegalStateException e) {
                refused.set(e);
            }
        });
        loop.callExceptionHandler(Map.of("message", "x", "task", task));
        assertThat(refused.get()).hasMessageEndingWith("is already entered");
        assertThat(loop.runUntilComplete(task)).isEqualTo(1);
    }

    @Test
    void handlesTellTheirContext() {
        Handle handle = loop.callSoon(() -> {});
        TimerHandle timer = loop.callLater(0, () -> {}, handle.getContext());
        assertThat(timer.getContext()).isSameAs(handle.getContext());
        loop.stop();
        loop.runForever();
    }

    @Test
    void takingTheLastRequestBackDoesNotSaveTheTask() {
        Task<Integer> task = loop.createTask(() -> 1);
        task.cancel();
        assertThat(task.uncancel()).isZero();
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(CancelledError.class);
    }
}
