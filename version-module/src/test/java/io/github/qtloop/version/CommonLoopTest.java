package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.qtloop.Context;
import io.github.qtloop.NotImplementedError;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.AbstractEventLoopPolicy;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.BaseProtocol;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.QtTask;
import io.github.qtloop.reactor.QtRuntime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the loop for Java does in every version; runs in each version module. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SAME_THREAD)
class CommonLoopTest {

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
        assertThatThrownBy(() -> loop.createConnection(() -> new BaseProtocol() {}))
                .isInstanceOf(NotImplementedError.class)
                .hasMessageStartingWith("AbstractEventLoop.create_connection has no Java implementation");
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
    @SuppressWarnings("removal")
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
    void theExecutorsEndIsAwaited() {
        assertThat(loop.runUntilComplete(loop.runInExecutor(null, () -> 1))).isEqualTo(1);
        assertThat(loop.runUntilComplete(loop.shutdownDefaultExecutor())).isNull();
    }

    @Test
    void theExceptionHandlerRunsInTheContextOfTheTaskSinceItDoes() {
        Task<Integer> task = loop.createTask(() -> 1);
        Context context = ((QtTask<Integer>) task).getContext();
        AtomicReference<Throwable> refused = new AtomicReference<>();
        loop.setExceptionHandler((where, report) -> {
            try {
                context.run(() -> {});
            } catch (IllegalStateException e) {
                refused.set(e);
            }
        });
        loop.callExceptionHandler(Map.of("message", "x", "task", task));
        assertThat(refused.get() != null).isEqualTo(Expected.is("handler-in-context"));
        assertThat(loop.runUntilComplete(task)).isEqualTo(1);
    }

    @Test
    void takingTheLastRequestBackSavesTheTaskSinceItDoes() {
        Task<Integer> task = loop.createTask(() -> 1);
        task.cancel();
        assertThat(task.uncancel()).isZero();
        Throwable error = catchThrowable(() -> loop.runUntilComplete(task));
        assertThat(error == null).isEqualTo(Expected.is("uncancel-saves"));
        assertThat(task.cancelled()).isEqualTo(error != null);
    }
}
