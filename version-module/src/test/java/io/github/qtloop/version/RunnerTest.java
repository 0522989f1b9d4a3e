package io.github.qtloop.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.ContextVar;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Runner;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.reactor.QtRuntime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Running coroutines from the outside, and which loop a thread has. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SAME_THREAD)
class RunnerTest {

    private final List<String> trace = new ArrayList<>();

    @BeforeAll
    static void claimQt() {
        QtRuntime.declareMainThread();
    }

    @AfterEach
    void forgetTheLoop() {
        Asyncio.setEventLoop(null);
    }

    @Test
    void runMakesALoopAndClosesIt() {
        AbstractEventLoop loop = Asyncio.run(Asyncio::getRunningLoop);
        assertThat(loop.isClosed()).isTrue();
        assertThat(Asyncio.<Boolean>run(() -> Asyncio.getRunningLoop().getDebug(), true)).isTrue();
    }

    @Test
    void runRaisesWhatTheCoroutineRaises() {
        Exception error = new Exception("checked");
        assertThatThrownBy(() -> Asyncio.run(() -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    @Test
    void aCheckedErrorIsCaughtByItsType() {
        try {
            Asyncio.run(IOException.class, failing());
        } catch (IOException e) {
            trace.add("run " + e.getMessage());
        }
        try (Runner runner = Asyncio.runner()) {
            try {
                runner.run(IOException.class, failing());
            } catch (IOException e) {
                trace.add("runner " + e.getMessage());
            }
            Task<String> task = runner.getLoop().createTask(failing());
            try {
                runner.getLoop().runUntilComplete(IOException.class, task);
            } catch (IOException e) {
                trace.add("loop " + e.getMessage());
            }
            try {
                task.await(IOException.class);
            } catch (IOException e) {
                trace.add("a task that is done " + e.getMessage());
            }
        }
        assertThat(trace).containsExactly("run broken", "runner broken", "loop broken", "a task that is done broken");
    }

    private static Coroutine<String> failing() {
        return () -> {
            Asyncio.sleep(0).await();
            throw new IOException("broken");
        };
    }

    @Test
    void whatIsLeftIsCancelledAndAwaited() {
        Asyncio.run(() -> {
            Asyncio.createTask(() -> {
                try {
                    return Asyncio.sleep(60).await();
                } finally {
                    Asyncio.sleep(0).await();
                    trace.add("cleaned up");
                }
            });
            return Asyncio.sleep(0).await();
        });
        assertThat(trace).containsExactly("cleaned up");
    }

    @Test
    void anErrorWhileCancellingGoesToTheExceptionHandler() {
        List<Map<String, Object>> reports = new ArrayList<>();
        IllegalStateException error = new IllegalStateException("late");
        Asyncio.run(() -> {
            Asyncio.getRunningLoop().setExceptionHandler((loop, report) -> reports.add(report));
            Asyncio.createTask(() -> {
                try {
                    return Asyncio.sleep(60).await();
                } catch (CancelledError cancelled) {
                    throw error;
                }
            });
            return Asyncio.sleep(0).await();
        });
        assertThat(reports).hasSize(1);
        assertThat(reports.getFirst())
                .containsEntry("message", "unhandled exception during asyncio.run() shutdown")
                .containsEntry("exception", error)
                .containsKey("task");
    }

    @Test
    void theThreadsOfTheExecutorEnd() {
        Thread worker = Asyncio.run(() -> Asyncio.toThread(Thread::currentThread).await());
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void theRunsOfARunnerShareItsLoopAndContext() {
        ContextVar<Integer> variable = new ContextVar<>("variable", 1);
        Coroutine<AbstractEventLoop> sets = () -> {
            variable.set(2);
            return Asyncio.getRunningLoop();
        };
        try (Runner runner = Asyncio.runner()) {
            assertThat(runner.run(sets)).isSameAs(runner.getLoop());
            int kept = runner.run(variable::get);
            assertThat(kept).isEqualTo(2);
            assertThat(variable.get()).isEqualTo(1);
        }
    }

    @Test
    void aLoopFactoryLeavesTheThreadsLoopAlone() {
        AbstractEventLoop own = Asyncio.newEventLoop();
        Asyncio.setEventLoop(own);
        AbstractEventLoop made = Asyncio.newEventLoop();
        try (Runner runner = Asyncio.runner(null, () -> made)) {
            assertThat(runner.run(Asyncio::getRunningLoop)).isSameAs(made);
            assertThat(Asyncio.getEventLoop()).isSameAs(own);
        }
        assertThat(made.isClosed()).isTrue();
        assertThat(Asyncio.getEventLoop()).isSameAs(own);
        own.close();
    }

    @Test
    void aRunnerThatIsClosedOrInsideALoopRefuses() {
        Runner runner = Asyncio.runner();
        runner.run(() -> 1);
        runner.close();
        runner.close();
        assertThatThrownBy(runner::getLoop).isInstanceOf(IllegalStateException.class).hasMessage("Runner is closed");
        Asyncio.run(() -> {
            assertThatThrownBy(() -> Asyncio.run(() -> 1))
                    .hasMessage("asyncio.run() cannot be called from a running event loop");
            assertThatThrownBy(() -> Asyncio.runner().run(() -> 1))
                    .hasMessage("Runner.run() cannot be called from a running event loop");
            return null;
        });
    }

    /** In a policy of its own, because earlier tests have set loops for this thread. */
    @Test
    @SuppressWarnings("removal")
    void theMainThreadGetsALoopWhenItFirstAsksWhereItDoes() throws InterruptedException {
        Asyncio.setEventLoopPolicy(Asyncio.defaultEventLoopPolicy());
        try {
            Thread other = new Thread(() -> assertRefused(trace));
            other.start();
            other.join();
            assertThat(trace).containsExactly("There is no current event loop in thread '" + other.getName() + "'.");
            if (Expected.is("get-event-loop-makes-one")) {
                AbstractEventLoop loop = Asyncio.getEventLoop();
                assertThat(Asyncio.getEventLoop()).isSameAs(loop);
                loop.close();
            } else {
                assertThatThrownBy(Asyncio::getEventLoop).hasMessage("There is no current event loop in thread 'main'.");
            }
        } finally {
            Asyncio.setEventLoopPolicy(null);
        }
    }

    private static void assertRefused(List<String> messages) {
        try {
            Asyncio.getEventLoop();
        } catch (IllegalStateException error) {
            messages.add(error.getMessage());
        }
    }
}
